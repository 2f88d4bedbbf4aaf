import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseStore } from '../../src/cases/case-store.js';
import { casesMigration } from '../../src/database/migrations/0001-cases.js';
import { answersMigration } from '../../src/database/migrations/0002-answers.js';
import { newCase } from './new-case.js';
import { syntheticDiagnosis } from './synthetic-diagnosis.js';
import type { WorkDatabase } from './work-database.js';

/** A database of an older version: a plain connection to it, and where its migrator keeps its tables. */
export interface OlderDatabase extends WorkDatabase {
  readonly db: Kysely<unknown>;
  readonly schema: string | null;
}

/** What the newest version makes of the cases that an older one stored, two of them in one thread. */
export function describeOlderDatabase(name: string, prepare: () => Promise<OlderDatabase>): void {
  describe(`${name}: a database of an older version`, () => {
    let database: OlderDatabase;
    let store: CaseStore;
    beforeAll(async () => {
      database = await prepare();
      await migrateAsThen(database);
      await fill(database.db);
      await database.db.destroy();
      store = await database.open(() => 100);
    });
    afterAll(async () => {
      await store.close();
      await database.remove();
    });
    const inThread = (threadTs: string) => store.findByThread({ team: 'T1', channel: 'C1', threadTs });

    it('gives a thread with two cases to the latest, and keeps the other', async () => {
      expect((await inThread('1.1'))?.id).toBe('newer');
      expect(await store.find('older')).toMatchObject({ threads: [], state: 'open' });
      expect(await store.find('newer')).toMatchObject({
        threads: [{ channel: 'C1', threadTs: '1.1', role: 'home' }],
        holder: null,
        solution: null,
        previous: null,
        createdAt: 20,
        updatedAt: 25,
      });
      expect(await store.create(newCase('1.1'))).toBeNull();
    });

    it('keeps the messages that show a case, and what they were made of, in their channel', async () => {
      expect(await store.messages.live('newer')).toEqual([
        { channel: 'C1', threadTs: '1.1', messageTs: '1.5', kind: 'answer' },
      ]);
      expect((await store.find('newer'))?.madeOf).toEqual([
        { channel: 'C1', messageTs: '1.1', files: 1, texts: 0 },
        { channel: 'C1', messageTs: '1.4', files: 0, texts: 1 },
      ]);
      expect(await store.messages.unfolded('newer', '1.5')).toEqual(new Set(['evidence']));
      expect(await store.answers.ofCase('newer')).toMatchObject([
        { question: 'build', answer: 'enterprise' },
      ]);
    });

    it('knows a case of one person alone, in no thread', async () => {
      expect(await store.find('alone')).toMatchObject({ threads: [], madeOf: [] });
    });

    it('lets the message that a case was answered by open its thread, where it stood in none', async () => {
      expect(await store.messages.live('alone')).toEqual([
        { channel: 'C2', threadTs: '5.5', messageTs: '5.5', kind: 'answer' },
      ]);
    });

    it('opens what was closed, and lists it with its verdict and first cause', async () => {
      expect((await inThread('2.1'))?.state).toBe('open');
      const lines = await store.overview.list({ team: 'T1', limit: 10 });
      expect(lines.map(({ id, verdict, cause }) => [id, verdict, cause])).toEqual([
        ['closed', 'cause-found', 'ews-request-too-large'],
        ['newer', 'cause-found', 'ews-request-too-large'],
      ]);
    });

    it('fills in what a diagnosis of that version did not know', async () => {
      expect((await store.find('older'))?.diagnosis).toMatchObject({ nextQuestion: null, reported: [] });
    });

    it('works on with all that is new', async () => {
      await store.tried.mark('newer', { cause: 'c', step: 's', result: 'done', userId: 'U1' });
      await store.solve('newer', { cause: 'c', step: 's', note: null, userId: 'U1' });
      expect(await store.tried.thatHelped('T1', 'c')).toEqual([{ step: 's', count: 1 }]);
      await store.forget('older');
      expect(await store.find('older')).toBeNull();
    });

    it('is left as it is by the next start', async () => {
      const before = await store.find('newer');
      await store.close();
      store = await database.open(() => 200);
      expect(await store.find('newer')).toEqual(before);
    });
  });
}

const migrationsThen: Readonly<Record<string, Migration>> = {
  '0001-cases': casesMigration,
  '0002-answers': answersMigration,
};

async function migrateAsThen({ db, schema }: OlderDatabase): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrationsThen }) },
    ...(schema === null ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** As that version stored it: `older` and `newer` in one thread, one that is closed, one of one person alone. */
async function fill(db: Kysely<unknown>): Promise<void> {
  const { nextQuestion: _, reported: __, ...diagnosis } = syntheticDiagnosis();
  const json = JSON.stringify(diagnosis);
  const add = (id: string, channel: string | null, threadTs: string | null, state: string, at: number) =>
    sql`insert into cases (id, team, channel, thread_ts, source, salt, state, diagnosis, created_at, updated_at)
      values (${id}, 'T1', ${channel}, ${threadTs}, 's', 'salt', ${state}, ${json}, ${at}, ${at + 5})`.execute(
      db,
    );
  await add('newer', 'C1', '1.1', 'open', 20);
  await add('older', 'C1', '1.1', 'open', 10);
  await add('closed', 'C1', '2.1', 'closed', 30);
  await add('alone', null, null, 'open', 40);
  for (const [id, channel, ts] of [
    ['older', 'C1', '1.3'],
    ['newer', 'C1', '1.5'],
    ['alone', 'C2', '5.5'],
  ])
    await sql`insert into replies values (${id}, ${channel}, ${ts}, 1)`.execute(db);
  for (const [ts, files, texts] of [
    ['1.1', 1, 0],
    ['1.4', 0, 1],
  ])
    await sql`insert into uploads values ('newer', ${ts}, ${files}, ${texts})`.execute(db);
  await sql`insert into unfolded values ('newer', '1.5', 'evidence')`.execute(db);
  await sql`insert into answers values ('newer', 'build', 'enterprise', 'U1', 1)`.execute(db);
}
