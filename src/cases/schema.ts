import type { ColumnType } from 'kysely';

/** Milliseconds since the epoch: PostgreSQL hands 64-bit numbers out as text, SQLite as numbers. */
export type Milliseconds = ColumnType<number | string, number, number>;

/** The tables, as the newest migration leaves them. */
export interface Schema {
  cases: {
    id: string;
    team: string;
    channel: string | null;
    thread_ts: string | null;
    source: string;
    salt: string;
    state: string;
    /** `Diagnosis<Redacted>` as JSON. */
    diagnosis: string;
    created_at: Milliseconds;
    updated_at: Milliseconds;
  };
  replies: {
    case_id: string;
    channel: string;
    message_ts: string;
    created_at: Milliseconds;
  };
  /** One row for each section that is unfolded in a message. */
  unfolded: {
    case_id: string;
    message_ts: string;
    section: string;
  };
  /** The answer of the case to each question, the latest alone. */
  answers: {
    case_id: string;
    question: string;
    answer: string;
    user_id: string;
    answered_at: Milliseconds;
  };
  /** One row for each message that the case was made of. */
  uploads: {
    case_id: string;
    message_ts: string;
    files: number;
    texts: number;
  };
  /** Work already taken. */
  taken: {
    key: string;
    taken_at: Milliseconds;
  };
}
