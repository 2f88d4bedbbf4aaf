import type { FindingId } from './checks/index.js';
import type { Owner } from './diagnosis.js';
import type { ErrorTextId } from './error-texts.js';
import type { CauseStep } from './fill-in.js';
import type { Stage } from './stages.js';
import type { Symptom } from './symptoms.js';

/** One thing that can be wrong, the findings that speak for and against it, and what to do about it. */
export interface Cause {
  readonly id: string;
  /** What is wrong, as a short statement. */
  readonly title: string;
  /** What is wrong and how it comes about, for people: a few sentences, inferences called so. */
  readonly description: string;
  readonly stage: Stage;
  readonly owner: Owner;
  /** What the owner has to do, in one line, as an order. */
  readonly action: string;
  /** Findings in which the failing party itself states this failure. */
  readonly confirmedBy: readonly FindingId[];
  /** Findings that this cause explains, though they do not state it. */
  readonly indicatedBy: readonly FindingId[];
  /** Findings that make the cause more plausible once something else points at it. */
  readonly supportedBy?: readonly FindingId[];
  /** Findings that speak against it: the step was seen to succeed, the setting seen to be right. */
  readonly refutedBy: readonly FindingId[];
  /**
   * Findings that rule it out where nothing speaks for it, yet weigh nothing against what does: one setting that
   * is right does not answer for another that is wrong.
   */
  readonly clearedBy?: readonly FindingId[];
  /** What users may report of it. */
  readonly symptoms: readonly [Symptom, ...Symptom[]];
  /** Errors that people meet and search for. */
  readonly errorTexts: readonly [ErrorTextId, ...ErrorTextId[]];
  /** What no bundle shows of it, and who can tell instead: a sentence or two. */
  readonly cannotTell: string;
  readonly steps: readonly [CauseStep, ...CauseStep[]];
}
