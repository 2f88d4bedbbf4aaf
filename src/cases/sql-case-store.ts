import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Redacted } from '../redaction/redacted.js';
import { SqlAnswers } from './answers.js';
import { SqlAuditTrail } from './audit-trail.js';
import type { Case, CasePlace, CaseState, CaseThread, NewCase, Round, Solution, Upload } from './case.js';
import { newCaseId } from './case-id.js';
import { SqlCaseMessages } from './case-messages.js';
import { SqlCaseOverview } from './case-overview.js';
import { caseFrom, diagnosisColumns, newCaseRow, uploadRows } from './case-rows.js';
import type { CaseStore } from './case-store.js';
import { SqlEscalations } from './escalations.js';
import { forgetCase } from './forget-case.js';
import { SqlKnownFindings } from './known-findings.js';
import { SqlSightings } from './sightings.js';
import { takeThread } from './take-thread.js';
import { SqlTriedSteps } from './tried-steps.js';

/** The store on SQLite and PostgreSQL alike. */
export class SqlCaseStore implements CaseStore {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;
  readonly answers: SqlAnswers;
  readonly messages: SqlCaseMessages;
  readonly tried: SqlTriedSteps;
  readonly overview: SqlCaseOverview;
  readonly known: SqlKnownFindings;
  readonly escalations: SqlEscalations;
  readonly sightings: SqlSightings;
  readonly audit: SqlAuditTrail;

  constructor(db: Kysely<Schema>, now: () => number, installationKey: string) {
    this.#db = db;
    this.#now = now;
    this.answers = new SqlAnswers(db, now);
    this.messages = new SqlCaseMessages(db, now);
    this.tried = new SqlTriedSteps(db, now);
    this.overview = new SqlCaseOverview(db);
    this.known = new SqlKnownFindings(db, now);
    this.escalations = new SqlEscalations(db, now);
    this.sightings = new SqlSightings(db, now, installationKey);
    this.audit = new SqlAuditTrail(db, now);
  }

  async create(newCase: NewCase): Promise<Case | null> {
    const id = newCaseId();
    const created = await this.#db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('cases')
        .values(newCaseRow(id, newCase, this.#now()))
        .execute();
      if (!(await takeThread(transaction, id, newCase))) {
        await transaction.deleteFrom('cases').where('id', '=', id).execute();
        return false;
      }
      const uploads = uploadRows(id, newCase);
      if (uploads.length > 0) await transaction.insertInto('evidence_messages').values(uploads).execute();
      return true;
    });
    return created ? this.find(id) : null;
  }

  async find(id: string): Promise<Case | null> {
    const row = await this.#db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : caseFrom(row, await this.#uploads(id), await this.#threads(id));
  }

  async findByThread({ team, channel, threadTs }: CasePlace): Promise<Case | null> {
    if (channel === null || threadTs === null) return null;
    const row = await this.#db
      .selectFrom('case_threads')
      .select('case_id')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('thread_ts', '=', threadTs)
      .executeTakeFirst();
    return row === undefined ? null : this.find(row.case_id);
  }

  async addRound(id: string, { source, diagnosis, madeOf }: Round): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('cases')
        .set((row) => ({
          previous_diagnosis: row.ref('diagnosis'),
          source,
          updated_at: this.#now(),
          ...diagnosisColumns(diagnosis),
        }))
        .where('id', '=', id)
        .execute();
      const uploads = uploadRows(id, { madeOf });
      if (uploads.length === 0) return;
      await transaction
        .insertInto('evidence_messages')
        .values(uploads)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    });
  }

  async setDiagnosis(id: string, diagnosis: Diagnosis<Redacted>): Promise<void> {
    await this.#change(id, diagnosisColumns(diagnosis));
  }

  async setState(id: string, state: Exclude<CaseState, 'solved'>): Promise<void> {
    await this.#change(id, { state });
  }

  async hold(id: string, userId: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('cases')
      .set({ holder: userId, updated_at: this.#now() })
      .where('id', '=', id)
      .where((row) => row.or([row('holder', 'is', null), row('holder', '=', userId)]))
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  async release(id: string): Promise<void> {
    await this.#change(id, { holder: null });
  }

  async solve(id: string, { cause, step, note, userId }: Omit<Solution, 'at'>): Promise<void> {
    const solved = { solved_cause: cause, solved_step: step, solved_note: note, solved_by: userId };
    await this.#change(id, { state: 'solved', ...solved, solved_at: this.#now() });
  }

  async addThread(id: string, { channel, threadTs, role }: CaseThread): Promise<void> {
    await this.#db
      .insertInto('case_threads')
      .columns(['team', 'channel', 'thread_ts', 'case_id', 'role'])
      .expression((builder) =>
        builder
          .selectFrom('cases')
          .select((select) => [
            'team',
            select.val(channel).as('channel'),
            select.val(threadTs).as('thread_ts'),
            'id',
            select.val(role).as('role'),
          ])
          .where('id', '=', id),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async forget(id: string): Promise<boolean> {
    return forgetCase(this.#db, id);
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

  async #change(id: string, columns: Partial<ReturnType<typeof newCaseRow>>): Promise<void> {
    await this.#db
      .updateTable('cases')
      .set({ ...columns, updated_at: this.#now() })
      .where('id', '=', id)
      .execute();
  }

  #uploads(id: string): Promise<Upload[]> {
    return this.#db
      .selectFrom('evidence_messages')
      .select(['channel', 'message_ts as messageTs', 'files', 'texts'])
      .where('case_id', '=', id)
      .orderBy('message_ts')
      .orderBy('channel')
      .execute();
  }

  async #threads(id: string): Promise<CaseThread[]> {
    const rows = await this.#db
      .selectFrom('case_threads')
      .select(['channel', 'thread_ts as threadTs', 'role'])
      .where('case_id', '=', id)
      .execute();
    const threads = rows.map((row) => ({ ...row, role: row.role as CaseThread['role'] }));
    return threads.toSorted((a, b) => Number(b.role === 'home') - Number(a.role === 'home'));
  }
}
