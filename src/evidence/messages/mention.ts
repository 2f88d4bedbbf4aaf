import type { Outcome, PushStep } from '../push-record.js';

/** Which step a clause speaks of. */
export interface Mention {
  readonly step: PushStep;
  /**
   * What the very mention says about the outcome. `failed`: something the step needs is said to be missing,
   * unless the rest tells of its course. `succeeded`, `unclear`: so, whatever the rest says. `event`: named as
   * something that happened, which is success unless the record is an error.
   */
  readonly implies: Exclude<Outcome, 'started'> | 'event' | null;
}

export function mention(step: PushStep, implies: Mention['implies'] = null): Mention {
  return { step, implies };
}
