import { type WakeUp, wakeUpsKept } from '../evidence.js';
import { compareLocated } from '../located.js';

/** Keeps the latest wake-ups, however many come and in whatever order. */
export class LatestWakeUps {
  #rows: WakeUp[] = [];

  add(row: WakeUp): void {
    this.#rows.push(row);
    if (this.#rows.length >= 2 * wakeUpsKept) this.#rows = this.kept();
  }

  /** At most `wakeUpsKept`, in time order. */
  kept(): WakeUp[] {
    return this.#rows.sort((a, b) => compareLocated(a.at, b.at)).slice(-wakeUpsKept);
  }
}
