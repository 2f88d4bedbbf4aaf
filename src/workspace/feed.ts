import type { CallRecord, DeliveryRecord } from './records.js';
import type { Message } from './store/messages.js';
import type { Run } from './store/runs.js';

/** Everything that can happen in the workspace and that a page or a test may wait for. */
export type Change =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'message-gone'; readonly message: Message }
  /** The modals of a member. */
  | { readonly kind: 'views'; readonly user: string }
  | { readonly kind: 'home'; readonly user: string }
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'call'; readonly call: CallRecord }
  | { readonly kind: 'delivery'; readonly delivery: DeliveryRecord }
  | { readonly kind: 'settled' }
  | { readonly kind: 'connections'; readonly count: number };

export interface WaitOptions {
  /** Real milliseconds before giving up; default 10 000. */
  readonly timeoutMs?: number;
  /** Named in the error. */
  readonly what?: string;
}

/** Tells listeners of changes, in order. */
export class Feed {
  readonly #listeners = new Set<(change: Change) => void>();

  publish(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Answers as soon as `find` finds something: now, or after one of the next changes. */
  waitFor<T>(find: () => T | undefined | null | false, options: WaitOptions = {}): Promise<T> {
    const { timeoutMs = 10_000, what = 'the condition' } = options;
    return new Promise((resolve, reject) => {
      const stop = this.subscribe(() => attempt());
      const timer = setTimeout(
        () => finish(() => reject(new Error(`waited in vain for ${what}`))),
        timeoutMs,
      );
      const finish = (settle: () => void): void => {
        stop();
        clearTimeout(timer);
        settle();
      };
      const attempt = (): void => {
        try {
          const found = find();
          if (found !== undefined && found !== null && found !== false) finish(() => resolve(found));
        } catch (error) {
          finish(() => reject(error));
        }
      };
      attempt();
    });
  }
}
