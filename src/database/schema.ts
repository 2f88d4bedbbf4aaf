import type { ColumnType } from 'kysely';

/** Milliseconds since the epoch: PostgreSQL hands 64-bit numbers out as text, SQLite as numbers. */
export type Milliseconds = ColumnType<number | string, number, number>;
type OptionalMilliseconds = ColumnType<number | string | null, number | null, number | null>;

/** The tables, as the newest migration leaves them. */
export interface Schema {
  cases: {
    id: string;
    team: string;
    source: string;
    salt: string;
    state: string;
    /** Slack's id of a person. */
    holder: string | null;
    /** Slack's id of the person with whose message it began. */
    opened_by: string | null;
    /** `Diagnosis<Redacted>` as JSON. */
    diagnosis: string;
    previous_diagnosis: string | null;
    /** JSON; null for a case of an older version. */
    redactions: string | null;
    verdict: string;
    /** The first cause of the diagnosis. */
    cause: string | null;
    solved_cause: string | null;
    solved_step: string | null;
    solved_note: string | null;
    solved_by: string | null;
    solved_at: OptionalMilliseconds;
    created_at: Milliseconds;
    updated_at: Milliseconds;
  };
  /** The threads in which a case lives; a thread has one case at most. */
  case_threads: {
    team: string;
    channel: string;
    thread_ts: string;
    case_id: string;
    role: string;
  };
  /** The messages of the bot that show a case; those that are superseded live no longer. */
  case_messages: {
    case_id: string;
    channel: string;
    thread_ts: string;
    message_ts: string;
    kind: string;
    live: number;
    created_at: Milliseconds;
  };
  /** The files that the bot posted about a case. */
  case_files: {
    case_id: string;
    file_id: string;
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
  evidence_messages: {
    case_id: string;
    channel: string;
    message_ts: string;
    files: number;
    texts: number;
  };
  /** The result of each step that was tried, the latest alone. */
  tried_steps: {
    case_id: string;
    cause: string;
    step: string;
    result: string;
    user_id: string;
    tried_at: Milliseconds;
  };
  known_findings: {
    id: string;
    team: string;
    finding: string;
    scope: string;
    case_id: string;
    /** Keyed hashes, as a JSON list. */
    tenants: string;
    reason: string;
    user_id: string;
    since: Milliseconds;
    until: Milliseconds;
  };
  escalations: {
    case_id: string;
    channel: string;
    message_ts: string | null;
    target: string;
    urgency: string;
    note: string | null;
    /** A JSON list. */
    include: string;
    user_id: string;
    at: Milliseconds;
    /** JSON; null where the summary shows none. */
    picture: string | null;
  };
  /** What ties cases to one another. */
  sightings: {
    case_id: string;
    kind: string;
    value: string;
  };
  outages: {
    team: string;
    cause: string;
    kind: string;
    value: string;
    channel: string | null;
    message_ts: string | null;
    announced_at: Milliseconds;
  };
  audit: {
    id: string;
    team: string;
    user_id: string;
    act: string;
    case_id: string;
    /** Where it was asked for; null where an older version recorded it. */
    channel: string | null;
    outcome: string | null;
    at: Milliseconds;
  };
  /** Secrets of this installation, made at its first start. */
  secrets: {
    name: string;
    value: string;
  };
  /** Work already taken. */
  taken: {
    key: string;
    taken_at: Milliseconds;
  };
  /** Work that was acknowledged. */
  jobs: {
    key: string;
    thread: string;
    kind: string;
    /** JSON. */
    input: string;
    /** Results of finished steps by name, as JSON. */
    steps: string;
    state: string;
    /** How often it was claimed. */
    attempts: number;
    failures: number;
    /** Claims that did not come back since the last finished step. */
    losses: number;
    /** When it was first due, which is its place in the order. */
    due_at: Milliseconds;
    /** Not before this time: its next attempt. */
    run_at: Milliseconds;
    lease: string | null;
    lease_until: OptionalMilliseconds;
    /** Code of the last failure. */
    error: string | null;
    finished_at: OptionalMilliseconds;
  };
  /** Where the app is installed, when several workspaces may install it. */
  installations: {
    /** Slack's id of the workspace, or of the organisation that installed the app as a whole. */
    owner: string;
    team: string | null;
    team_name: string | null;
    enterprise: string | null;
    enterprise_name: string | null;
    app: string | null;
    /** Sealed. */
    bot_token: string;
    bot_user: string;
    bot: string | null;
    /** A JSON list. */
    scopes: string;
    installed_by: string;
    installed_at: Milliseconds;
  };
}
