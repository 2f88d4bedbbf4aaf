import type { Trial } from './try-mutant.js';

interface Group {
  tried: number;
  worst: number;
  readonly outcomes: Map<string, number>;
}

/** A mutant that showed a fault, and where it was written to. */
export interface Faulty {
  readonly seed: number;
  readonly faults: readonly string[];
  readonly folder: string;
}

/** What came of a run so far. */
export class Tally {
  readonly groups = new Map<string, Group>();
  readonly problems = new Map<string, number>();
  readonly faulty: Faulty[] = [];
  tried = 0;
  worst: Pick<Trial, 'millis' | 'seed'> = { millis: 0, seed: 0 };
  peak = 0;

  add(trial: Trial, peak: number): void {
    this.tried += 1;
    this.peak = Math.max(this.peak, peak);
    if (trial.millis > this.worst.millis) this.worst = trial;
    for (const id of new Set(trial.mutations)) this.#count(id, trial);
    for (const code of new Set(trial.problems)) raise(this.problems, code);
  }

  #count(id: string, { millis, outcome }: Trial): void {
    const group = this.groups.get(id) ?? { tried: 0, worst: 0, outcomes: new Map() };
    group.tried += 1;
    group.worst = Math.max(group.worst, millis);
    raise(group.outcomes, outcome);
    this.groups.set(id, group);
  }
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
