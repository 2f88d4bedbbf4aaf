import type { AnswerStore } from './answers.js';
import type { AuditTrail } from './audit-trail.js';
import type { Case, CasePlace, CaseState, CaseThread, NewCase, NextRound, Round, Solution } from './case.js';
import type { CaseMessages } from './case-messages.js';
import type { CaseOverview } from './case-overview.js';
import type { EscalationStore } from './escalations.js';
import type { Expired } from './expire-cases.js';
import type { KnownFindings } from './known-findings.js';
import type { OutageStore } from './outages.js';
import type { Sightings } from './sightings.js';
import type { TriedSteps } from './tried-steps.js';

/** What is remembered of cases. Nothing enters that did not pass the redaction gate. */
export interface CaseStore {
  /** Stores a case under a new id; null where its thread has one already. */
  create(newCase: NewCase): Promise<Case | null>;
  find(id: string): Promise<Case | null>;
  /** The case that lives in this thread. */
  findByThread(place: CasePlace): Promise<Case | null>;
  /** The diagnosis over one more upload; the present one becomes the previous, and uploads that are gone go. */
  addRound(id: string, round: NextRound): Promise<void>;
  /** Puts another diagnosis over the same uploads in the place of the present one. */
  setDiagnosis(id: string, made: Pick<Round, 'diagnosis' | 'redactions'>): Promise<void>;
  /** Whether the case has this state now: one that is in none of `from`, where given, stays as it is. */
  setState(id: string, state: Exclude<CaseState, 'solved'>, from?: readonly CaseState[]): Promise<boolean>;
  /** Whether this person holds the case now; one that somebody else holds stays theirs. */
  hold(id: string, userId: string): Promise<boolean>;
  /** Nobody holds the case from now on. */
  release(id: string): Promise<void>;
  /** Whether the case is solved by this person now; one that somebody else solved stays so. */
  solve(id: string, solution: Omit<Solution, 'at'>): Promise<boolean>;
  /** A case lives in one more thread. */
  addThread(id: string, thread: CaseThread): Promise<void>;
  /**
   * Removes the case and all that hangs on it, findings that are known in it alone included. Whether there was one.
   */
  forget(id: string): Promise<boolean>;
  /** Removes what nobody changed since `time` (milliseconds since the epoch); breaks off between batches. */
  expire(time: number, signal?: AbortSignal): Promise<Expired>;
  /** Takes what was removed out of the files as well; whether it could be done now. */
  scrub(): Promise<boolean>;
  /** Whether this work is new; from now on it is not. */
  takeOnce(key: string): Promise<boolean>;
  /** Forgets work taken before `time` (milliseconds since the epoch). */
  forgetTakenBefore(time: number): Promise<void>;
  close(): Promise<void>;

  readonly answers: AnswerStore;
  readonly messages: CaseMessages;
  readonly tried: TriedSteps;
  readonly overview: CaseOverview;
  readonly known: KnownFindings;
  readonly escalations: EscalationStore;
  readonly sightings: Sightings;
  readonly outages: OutageStore;
  readonly audit: AuditTrail;
}
