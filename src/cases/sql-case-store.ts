import type { Kysely, Selectable } from 'kysely';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Redacted } from '../redaction/redacted.js';
import { addAnswer, answersInThread } from './answers.js';
import { newCaseId } from './case-id.js';
import type {
  Case,
  CasePlace,
  CaseState,
  CaseStore,
  NewAnswer,
  NewCase,
  Reply,
  StoredAnswer,
  Upload,
} from './case-store.js';
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
    const uploads = created.madeOf.map((upload) => uploadRow(created.id, upload));
    await this.#db.transaction().execute(async (transaction) => {
      await transaction.insertInto('cases').values(toRow(created)).execute();
      if (uploads.length > 0) await transaction.insertInto('uploads').values(uploads).execute();
    });
    return created;
  }

  async find(id: string): Promise<Case | null> {
    const row = await this.#db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : fromRow(row, await this.#uploads(id));
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

  async setDiagnosis(id: string, diagnosis: Diagnosis<Redacted>): Promise<void> {
    await this.#db
      .updateTable('cases')
      .set({ diagnosis: JSON.stringify(diagnosis), updated_at: this.#now() })
      .where('id', '=', id)
      .execute();
  }

  async addAnswer(id: string, answer: NewAnswer): Promise<void> {
    await addAnswer(this.#db, id, { ...answer, answeredAt: this.#now() });
  }

  async answersInThread(place: CasePlace): Promise<readonly StoredAnswer[]> {
    return answersInThread(this.#db, place);
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

  #uploads(id: string): Promise<Upload[]> {
    return this.#db
      .selectFrom('uploads')
      .select(['message_ts as messageTs', 'files', 'texts'])
      .where('case_id', '=', id)
      .orderBy('message_ts')
      .execute();
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

function uploadRow(caseId: string, { messageTs, files, texts }: Upload) {
  return { case_id: caseId, message_ts: messageTs, files, texts };
}

function fromRow(row: Row, madeOf: readonly Upload[]): Case {
  return {
    id: row.id,
    team: row.team,
    channel: row.channel,
    threadTs: row.thread_ts,
    source: row.source,
    salt: row.salt,
    state: row.state as CaseState,
    diagnosis: diagnosisFrom(row.diagnosis),
    madeOf,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}

/** A diagnosis of an older version knows of no questions. */
function diagnosisFrom(json: string): Diagnosis<Redacted> {
  return { nextQuestion: null, reported: [], ...JSON.parse(json) };
}
