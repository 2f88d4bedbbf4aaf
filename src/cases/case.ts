import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Redacted } from '../redaction/redacted.js';
import type { RedactionReport } from '../redaction/redaction-report.js';

/** Where a check was asked for. `channel` and `threadTs` are null where the answer goes to one person only. */
export interface CasePlace {
  readonly team: string;
  readonly channel: string | null;
  readonly threadTs: string | null;
}

/** `waiting`: for the customer. */
export type CaseState = 'open' | 'waiting' | 'escalated' | 'solved';

/** One thread is one case; an escalated case lives in two, and shows the same in both. */
export interface Case {
  /** Short and random, of `a-z0-9`; what buttons carry. */
  readonly id: string;
  readonly team: string;
  /** What its latest diagnosis was made of: the key under which that work was taken. */
  readonly source: string;
  /** Makes the pseudonyms of this case. */
  readonly salt: string;
  readonly state: CaseState;
  /** Slack's id of the person who works on it. */
  readonly holder: string | null;
  /** Slack's id of the person with whose message it began; null where that is not known. */
  readonly openedBy: string | null;
  readonly solution: Solution | null;
  readonly diagnosis: Diagnosis<Redacted>;
  /** What was hidden in the texts of the diagnosis; null where an older version made it. */
  readonly redactions: RedactionReport | null;
  /** The diagnosis before the latest upload; null where there was but one. */
  readonly previous: Diagnosis<Redacted> | null;
  /** The messages whose files and texts were diagnosed, in the order in which they came; what they hold is not kept. */
  readonly madeOf: readonly Upload[];
  /** Empty where the case was answered to one person only. */
  readonly threads: readonly CaseThread[];
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface CaseThread {
  readonly channel: string;
  readonly threadTs: string;
  readonly role: 'home' | 'escalation';
}

/** A message with something to diagnose. */
export interface Upload {
  readonly channel: string;
  readonly messageTs: string;
  /** How many files, and how many pasted texts, it brought. */
  readonly files: number;
  readonly texts: number;
}

/** One diagnosis of a case, made over an upload and all before it. */
export interface Round
  extends Pick<Case, 'source' | 'diagnosis' | 'madeOf'>,
    Partial<Pick<Case, 'redactions'>> {}

/** A further one. */
export interface NextRound extends Round {
  /** The diagnosis before it, to be compared with; left out: the present one. */
  readonly previous?: Diagnosis<Redacted>;
}

export interface NewCase extends CasePlace, Round {
  readonly salt: string;
  /** Slack's id of the person who asks. */
  readonly openedBy?: string | null;
}

/** What solved a case. */
export interface Solution {
  /** The step that helped, of a cause of the catalogue; null where it was something else. */
  readonly cause: string | null;
  readonly step: string | null;
  readonly note: Redacted | null;
  readonly userId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}
