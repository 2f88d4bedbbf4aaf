import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';

/** `summary`: the message that opens the thread of an escalation. */
export type MessageKind = 'answer' | 'summary';

/** A message of the bot that shows a case. */
export interface CaseMessage {
  readonly channel: string;
  readonly threadTs: string;
  readonly messageTs: string;
  readonly kind: MessageKind;
}

/** The messages that show a case, and what is unfolded in each. */
export interface CaseMessages {
  /** Notes a message that shows the case from now on; noted twice, it counts once, and of a case that is gone not at all. */
  add(caseId: string, message: CaseMessage): Promise<void>;
  /** The messages that show the case as it stands, the oldest first. */
  live(caseId: string): Promise<readonly CaseMessage[]>;
  /** Every message of the bot about the case. */
  all(caseId: string): Promise<readonly CaseMessage[]>;
  /** The answers of a thread before this message show the case no longer; those that did until now. */
  supersede(caseId: string, newest: CaseMessage): Promise<readonly CaseMessage[]>;
  /** Notes a file that the bot posted about the case; that of a case that is gone is not noted. */
  addFile(caseId: string, fileId: string): Promise<void>;
  /** Slack's ids of the files that the bot posted about the case. */
  files(caseId: string): Promise<readonly string[]>;
  /** The sections that are unfolded in one message of the case. */
  unfolded(caseId: string, messageTs: string): Promise<ReadonlySet<string>>;
  /** Unfolds the section, or folds it where it was unfolded; what is unfolded afterwards. */
  toggle(caseId: string, messageTs: string, section: string): Promise<ReadonlySet<string>>;
}

export class SqlCaseMessages implements CaseMessages {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async add(caseId: string, { channel, threadTs, messageTs, kind }: CaseMessage): Promise<void> {
    await this.#db
      .insertInto('case_messages')
      .columns(['case_id', 'channel', 'thread_ts', 'message_ts', 'kind', 'live', 'created_at'])
      .expression((builder) =>
        builder
          .selectFrom('cases')
          .select(({ cast, val }) => [
            'id',
            val(channel).as('channel'),
            val(threadTs).as('thread_ts'),
            val(messageTs).as('message_ts'),
            val(kind).as('kind'),
            cast<number>(val(1), 'integer').as('live'),
            cast<number>(val(this.#now()), 'bigint').as('created_at'),
          ])
          .where('id', '=', caseId),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async live(caseId: string): Promise<readonly CaseMessage[]> {
    const rows = await this.#select(caseId).where('live', '=', 1).execute();
    return rows.map(fromRow);
  }

  async all(caseId: string): Promise<readonly CaseMessage[]> {
    return (await this.#select(caseId).execute()).map(fromRow);
  }

  async supersede(caseId: string, newest: CaseMessage): Promise<readonly CaseMessage[]> {
    const rows = await this.#db
      .updateTable('case_messages')
      .set({ live: 0 })
      .where('case_id', '=', caseId)
      .where('channel', '=', newest.channel)
      .where('thread_ts', '=', newest.threadTs)
      .where('kind', '=', 'answer')
      .where('live', '=', 1)
      .where('message_ts', '<', newest.messageTs)
      .returning(['channel', 'thread_ts', 'message_ts', 'kind'])
      .execute();
    return rows.map(fromRow);
  }

  async addFile(caseId: string, fileId: string): Promise<void> {
    await this.#db
      .insertInto('case_files')
      .columns(['case_id', 'file_id'])
      .expression((builder) =>
        builder
          .selectFrom('cases')
          .select(({ val }) => ['id', val(fileId).as('file_id')])
          .where('id', '=', caseId),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async files(caseId: string): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('case_files')
      .select('file_id')
      .where('case_id', '=', caseId)
      .orderBy('file_id')
      .execute();
    return rows.map(({ file_id }) => file_id);
  }

  async unfolded(caseId: string, messageTs: string): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectFrom('unfolded')
      .select('section')
      .where('case_id', '=', caseId)
      .where('message_ts', '=', messageTs)
      .execute();
    return new Set(rows.map(({ section }) => section));
  }

  async toggle(caseId: string, messageTs: string, section: string): Promise<ReadonlySet<string>> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('unfolded')
      .where('case_id', '=', caseId)
      .where('message_ts', '=', messageTs)
      .where('section', '=', section)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) {
      await this.#db
        .insertInto('unfolded')
        .values({ case_id: caseId, message_ts: messageTs, section })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    return this.unfolded(caseId, messageTs);
  }

  #select(caseId: string) {
    return this.#db
      .selectFrom('case_messages')
      .select(['channel', 'thread_ts', 'message_ts', 'kind'])
      .where('case_id', '=', caseId)
      .orderBy('created_at')
      .orderBy('message_ts');
  }
}

function fromRow(row: { channel: string; thread_ts: string; message_ts: string; kind: string }): CaseMessage {
  return {
    channel: row.channel,
    threadTs: row.thread_ts,
    messageTs: row.message_ts,
    kind: row.kind as MessageKind,
  };
}
