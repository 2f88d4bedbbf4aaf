import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Redacted } from '../redaction/redacted.js';

/** Where a case lives. `channel` and `threadTs` are null where the answer went to one person only. */
export interface CasePlace {
  readonly team: string;
  readonly channel: string | null;
  readonly threadTs: string | null;
}

export interface Case extends CasePlace {
  /** Short and random, of `a-z0-9`; what buttons carry. */
  readonly id: string;
  /** What the case was made of: the key under which that work was taken. */
  readonly source: string;
  /** Makes the pseudonyms of this case. */
  readonly salt: string;
  readonly state: CaseState;
  readonly diagnosis: Diagnosis<Redacted>;
  /** The messages whose files and texts were diagnosed, in the order in which they came; what they hold is not kept. */
  readonly madeOf: readonly Upload[];
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type CaseState = 'open' | 'closed';

export type NewCase = Pick<
  Case,
  'team' | 'channel' | 'threadTs' | 'source' | 'salt' | 'diagnosis' | 'madeOf'
>;

/** A message with something to diagnose. */
export interface Upload {
  readonly messageTs: string;
  /** How many files, and how many pasted texts, it brought. */
  readonly files: number;
  readonly texts: number;
}

/** What a person answered to a question; ids alone. */
export interface NewAnswer {
  readonly question: string;
  readonly answer: string;
  /** Slack's id of the person. */
  readonly userId: string;
}

export interface StoredAnswer extends NewAnswer {
  /** Milliseconds since the epoch. */
  readonly answeredAt: number;
}

/** A message in which a case was answered. */
export interface Reply {
  readonly channel: string;
  readonly messageTs: string;
}

/** What is remembered of cases. Nothing enters that did not pass the redaction gate. */
export interface CaseStore {
  /** Stores a case under a new id. */
  create(newCase: NewCase): Promise<Case>;
  find(id: string): Promise<Case | null>;
  /** The salt of the latest case in this thread, so that one thread has one set of pseudonyms. */
  saltOfThread(place: CasePlace): Promise<string | null>;
  /** Puts another diagnosis of the same case in the place of its present one. */
  setDiagnosis(id: string, diagnosis: Diagnosis<Redacted>): Promise<void>;
  /** Notes an answer; an earlier one to the same question gives way. */
  addAnswer(id: string, answer: NewAnswer): Promise<void>;
  /** The latest answer to each question in all cases of this thread, in the order in which they were given. */
  answersInThread(place: CasePlace): Promise<readonly StoredAnswer[]>;
  addReply(id: string, reply: Reply): Promise<void>;
  replies(id: string): Promise<readonly Reply[]>;
  /** The sections that are unfolded in one message of the case. */
  unfolded(id: string, messageTs: string): Promise<ReadonlySet<string>>;
  /** Unfolds the section, or folds it where it was unfolded; what is unfolded afterwards. */
  toggle(id: string, messageTs: string, section: string): Promise<ReadonlySet<string>>;
  /** Whether this work is new; from now on it is not. */
  takeOnce(key: string): Promise<boolean>;
  /** Forgets work taken before `time` (milliseconds since the epoch). */
  forgetTakenBefore(time: number): Promise<void>;
  close(): Promise<void>;
}
