import type { Services } from '../services.js';
import { showCase } from './show-case.js';

/**
 * Shows the case behind what is being pressed in it: an edit that was prepared before a press must not arrive
 * after it. Where the queue takes nothing in, at once.
 */
export function showInTurn(caseId: string, services: Services): Promise<void> {
  return new Promise((resolve, reject) => {
    const job = () => showCase(caseId, services).then(resolve, reject);
    if (!services.presses.add(caseId, job)) void job();
  });
}
