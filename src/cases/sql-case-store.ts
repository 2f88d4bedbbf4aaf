import type { Kysely } from 'kysely';
import type { Database } from '../database/database.js';
import type { Schema } from '../database/schema.js';
import { SqlAnswers } from './answers.js';
import { SqlAuditTrail } from './audit-trail.js';
import type { Case, CasePlace, CaseState, CaseThread, NewCase, NextRound, Round, Solution } from './case.js';
import { newCaseId } from './case-id.js';
import { SqlCaseMessages } from './case-messages.js';
import { SqlCaseOverview } from './case-overview.js';
import { caseFrom, diagnosisColumns, newCaseRow } from './case-rows.js';
import type { CaseStore } from './case-store.js';
import { SqlEscalations } from './escalations.js';
import { type Expired, expireCases } from './expire-cases.js';
import { forgetCases } from './forget-case.js';
import { SqlKnownFindings } from './known-findings.js';
import { SqlOutages } from './outages.js';
import { SqlSightings } from './sightings.js';
import { addThread, takeThread } from './take-thread.js';
import { forgetTakenBefore, takeOnce } from './taken.js';
import { SqlTriedSteps } from './tried-steps.js';
import { replaceUploads, uploadsOf } from './uploads.js';

/** The store on SQLite and PostgreSQL alike. */
export class SqlCaseStore implements CaseStore {
  readonly #db: Kysely<Schema>;
  readonly #scrub: () => Promise<boolean>;
  readonly #now: () => number;
  readonly answers: SqlAnswers;
  readonly messages: SqlCaseMessages;
  readonly tried: SqlTriedSteps;
  readonly overview: SqlCaseOverview;
  readonly known: SqlKnownFindings;
  readonly escalations: SqlEscalations;
  readonly sightings: SqlSightings;
  readonly outages: SqlOutages;
  readonly audit: SqlAuditTrail;

  constructor({ db, scrub }: Pick<Database, 'db' | 'scrub'>, now: () => number, installationKey: string) {
    this.#db = db;
    this.#scrub = scrub;
    this.#now = now;
    this.answers = new SqlAnswers(db, now);
    this.messages = new SqlCaseMessages(db, now);
    this.tried = new SqlTriedSteps(db, now);
    this.overview = new SqlCaseOverview(db);
    this.known = new SqlKnownFindings(db, now);
    this.escalations = new SqlEscalations(db, now);
    this.sightings = new SqlSightings(db, now, installationKey);
    this.outages = new SqlOutages(db);
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
      await replaceUploads(transaction, id, newCase);
      return true;
    });
    return created ? this.find(id) : null;
  }

  async find(id: string): Promise<Case | null> {
    const row = await this.#db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : caseFrom(row, await uploadsOf(this.#db, id), await this.#threads(id));
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

  async addRound(id: string, round: NextRound): Promise<void> {
    const { source, previous } = round;
    await this.#db.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('cases')
        .set((row) => ({
          previous_diagnosis: previous === undefined ? row.ref('diagnosis') : JSON.stringify(previous),
          source,
          updated_at: this.#now(),
          ...diagnosisColumns(round),
        }))
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows > 0n) await replaceUploads(transaction, id, round);
    });
  }

  async setDiagnosis(id: string, made: Pick<Round, 'diagnosis' | 'redactions'>): Promise<void> {
    await this.#change(id, diagnosisColumns(made));
  }

  /** One statement, so that of two processes neither undoes what the other has just done. */
  async setState(
    id: string,
    state: Exclude<CaseState, 'solved'>,
    from?: readonly CaseState[],
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('cases')
      .set({ state, updated_at: this.#now() })
      .where('id', '=', id)
      .$if(from !== undefined, (query) => query.where('state', 'in', from ?? []))
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
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

  async solve(id: string, { cause, step, note, userId }: Omit<Solution, 'at'>): Promise<boolean> {
    const now = this.#now();
    const solved = { solved_cause: cause, solved_step: step, solved_note: note, solved_by: userId };
    const { numUpdatedRows } = await this.#db
      .updateTable('cases')
      .set({ state: 'solved', ...solved, solved_at: now, updated_at: now })
      .where('id', '=', id)
      .where((row) => row.or([row('state', '!=', 'solved'), row('solved_by', '=', userId)]))
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  addThread(id: string, thread: CaseThread): Promise<void> {
    return addThread(this.#db, id, thread);
  }

  async forget(id: string): Promise<boolean> {
    const forgotten = await this.#db.transaction().execute((transaction) => forgetCases(transaction, [id]));
    await this.#scrub();
    return forgotten === 1;
  }

  expire(time: number, signal?: AbortSignal): Promise<Expired> {
    return expireCases(this.#db, time, signal);
  }

  scrub(): Promise<boolean> {
    return this.#scrub();
  }

  takeOnce(key: string): Promise<boolean> {
    return takeOnce(this.#db, key, this.#now());
  }

  forgetTakenBefore(time: number): Promise<void> {
    return forgetTakenBefore(this.#db, time);
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
