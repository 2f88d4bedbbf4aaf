import type { Kysely, Selectable } from 'kysely';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Redacted } from '../redaction/redacted.js';
import { newCaseId } from './case-id.js';
import type { Case, CasePlace, CaseState, CaseStore, NewCase, Reply } from './case-store.js';
import type { Schema } from './schema.js';

/** The store on SQLite and PostgreSQL alike. */
export class SqlCaseStore implements CaseStore {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async create(newCase: NewCase): Promise<Case> {
    const now = this.#now();
    const created: Case = { ...newCase, id: newCaseId(), state: 'open', createdAt: now, updatedAt: now };
    await this.#db.insertInto('cases').values(toRow(created)).execute();
    return created;
  }

  async find(id: string): Promise<Case | null> {
    const row = await this.#db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : fromRow(row);
  }

  async saltOfThread({ team, channel, threadTs }: CasePlace): Promise<string | null> {
    if (channel === null || threadTs === null) return null;
    const row = await this.#db
      .selectFrom('cases')
      .select('salt')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('thread_ts', '=', threadTs)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.salt ?? null;
  }

  async addReply(id: string, { channel, messageTs }: Reply): Promise<void> {
    await this.#db
      .insertInto('replies')
      .values({ case_id: id, channel, message_ts: messageTs, created_at: this.#now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async replies(id: string): Promise<readonly Reply[]> {
    return this.#db
      .selectFrom('replies')
      .select(['channel', 'message_ts as messageTs'])
      .where('case_id', '=', id)
      .orderBy('created_at')
      .orderBy('message_ts')
      .execute();
  }

  async unfolded(id: string, messageTs: string): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectFrom('unfolded')
      .select('section')
      .where('case_id', '=', id)
      .where('message_ts', '=', messageTs)
      .execute();
    return new Set(rows.map(({ section }) => section));
  }

  async toggle(id: string, messageTs: string, section: string): Promise<ReadonlySet<string>> {
    const row = { case_id: id, message_ts: messageTs, section };
    const { numDeletedRows } = await this.#db
      .deleteFrom('unfolded')
      .where('case_id', '=', id)
      .where('message_ts', '=', messageTs)
      .where('section', '=', section)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) {
      await this.#db
        .insertInto('unfolded')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    return this.unfolded(id, messageTs);
  }

  async takeOnce(key: string): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('taken')
      .values({ key, taken_at: this.#now() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async forgetTakenBefore(time: number): Promise<void> {
    await this.#db.deleteFrom('taken').where('taken_at', '<', time).execute();
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

type Row = Selectable<Schema['cases']>;

function toRow(stored: Case) {
  return {
    id: stored.id,
    team: stored.team,
    channel: stored.channel,
    thread_ts: stored.threadTs,
    source: stored.source,
    salt: stored.salt,
    state: stored.state,
    diagnosis: JSON.stringify(stored.diagnosis),
    created_at: stored.createdAt,
    updated_at: stored.updatedAt,
  };
}

function fromRow(row: Row): Case {
  return {
    id: row.id,
    team: row.team,
    channel: row.channel,
    threadTs: row.thread_ts,
    source: row.source,
    salt: row.salt,
    state: row.state as CaseState,
    diagnosis: JSON.parse(row.diagnosis) as Diagnosis<Redacted>,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}
