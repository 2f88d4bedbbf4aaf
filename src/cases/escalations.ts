import type { Kysely, Selectable } from 'kysely';
import type { Schema } from '../database/schema.js';
import { fromStore } from '../redaction/from-store.js';
import type { Redacted } from '../redaction/redacted.js';

export type Urgency = 'normal' | 'high' | 'critical';

/** A case that was handed on. */
export interface Escalation {
  readonly caseId: string;
  /** Channel of the escalation. */
  readonly channel: string;
  /** Its message, which opens the thread; null until it is posted. */
  readonly messageTs: string | null;
  /** Who is to take it: an owner's id, such as `citrix-support`. */
  readonly target: string;
  readonly urgency: Urgency;
  readonly note: Redacted | null;
  /** What else goes with it: `picture`, `package`, `evidence`. */
  readonly include: readonly string[];
  readonly userId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** What its message shows; null where it shows none. */
  readonly picture: EscalationPicture | null;
}

/** A picture that Slack has, by the id of its file, and what it shows in words. */
export interface EscalationPicture {
  readonly id: string;
  readonly alt: string;
}

export type NewEscalation = Omit<Escalation, 'messageTs' | 'at' | 'picture'>;

export interface EscalationStore {
  /**
   * Whether this is the case's first escalation; a case is escalated once, however many press at once. One that
   * was opened before `abandoned` (milliseconds since the epoch) and never posted gives way.
   */
  open(escalation: NewEscalation, abandoned: number): Promise<boolean>;
  posted(caseId: string, messageTs: string): Promise<void>;
  /** Takes an escalation back that could not be posted. */
  withdraw(caseId: string): Promise<void>;
  /** Has its message show this picture from now on, or none. */
  pictured(caseId: string, picture: EscalationPicture | null): Promise<void>;
  /** Has its message show this picture no longer; another one that was made meanwhile stays. */
  notPictured(caseId: string, picture: EscalationPicture): Promise<void>;
  ofCase(caseId: string): Promise<Escalation | null>;
}

export class SqlEscalations implements EscalationStore {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** One statement, so that of two who open it at once, in whatever processes, one is second. */
  async open(escalation: NewEscalation, abandoned: number): Promise<boolean> {
    const { caseId, ...columns } = escalation;
    const given = { ...columnsOf(columns), at: this.#now() };
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('escalations')
      .values({ case_id: caseId, message_ts: null, ...given })
      .onConflict((conflict) =>
        conflict
          .column('case_id')
          .doUpdateSet(given)
          .where('escalations.message_ts', 'is', null)
          .where('escalations.at', '<', abandoned),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async posted(caseId: string, messageTs: string): Promise<void> {
    await this.#db
      .updateTable('escalations')
      .set({ message_ts: messageTs })
      .where('case_id', '=', caseId)
      .execute();
  }

  async withdraw(caseId: string): Promise<void> {
    await this.#db
      .deleteFrom('escalations')
      .where('case_id', '=', caseId)
      .where('message_ts', 'is', null)
      .execute();
  }

  async pictured(caseId: string, picture: EscalationPicture | null): Promise<void> {
    await this.#db
      .updateTable('escalations')
      .set({ picture: picture === null ? null : asJson(picture) })
      .where('case_id', '=', caseId)
      .execute();
  }

  async notPictured(caseId: string, picture: EscalationPicture): Promise<void> {
    await this.#db
      .updateTable('escalations')
      .set({ picture: null })
      .where('case_id', '=', caseId)
      .where('picture', '=', asJson(picture))
      .execute();
  }

  async ofCase(caseId: string): Promise<Escalation | null> {
    const row = await this.#db
      .selectFrom('escalations')
      .selectAll()
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    return row === undefined ? null : fromRow(row);
  }
}

function columnsOf({ userId, include, ...columns }: Omit<NewEscalation, 'caseId'>) {
  return { ...columns, user_id: userId, include: JSON.stringify(include) };
}

/** The same text for the same picture. */
function asJson({ id, alt }: EscalationPicture): string {
  return JSON.stringify({ id, alt });
}

function fromRow(row: Selectable<Schema['escalations']>): Escalation {
  return {
    caseId: row.case_id,
    channel: row.channel,
    messageTs: row.message_ts,
    target: row.target,
    urgency: row.urgency as Urgency,
    note: row.note === null ? null : fromStore(row.note),
    include: JSON.parse(row.include) as string[],
    userId: row.user_id,
    at: Number(row.at),
    picture: row.picture === null ? null : (JSON.parse(row.picture) as EscalationPicture),
  };
}
