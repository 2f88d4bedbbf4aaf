import { SecureMailError } from '../../errors.js';
import type { OrderedQueue } from './ordered-queue.js';

/** Does something when it is its turn among what is queued under the key. Throws QUEUE_FULL where there is no turn. */
export function inTurnOf<T>(queue: OrderedQueue, key: string, act: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const accepted = queue.add(key, () => act().then(resolve, reject));
    if (!accepted) reject(new SecureMailError('QUEUE_FULL'));
  });
}
