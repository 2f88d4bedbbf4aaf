import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCaseStore } from '../../src/cases/open-case-store.js';
import { openSqliteDatabase } from '../../src/cases/sqlite-database.js';
import { describeCaseStore } from './case-store-contract.js';
import { syntheticDiagnosis } from './synthetic-diagnosis.js';

const onConnectionLost = () => {};

describeCaseStore('the case store on SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'securemail-cases-'));
  return {
    open: (now) =>
      openCaseStore({ kind: 'sqlite', dataDir: join(folder, 'new', 'data') }, { now, onConnectionLost }),
    remove: () => rm(folder, { recursive: true }),
  };
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'securemail-sqlite-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('writes ahead, and to the disk with every commit', () => {
  const file = join(folder, 'pragmas.sqlite');
  const database = openSqliteDatabase(file);
  expect(database.prepare('pragma journal_mode').all([])).toEqual([{ journal_mode: 'wal' }]);
  expect(database.prepare('pragma synchronous').all([])).toEqual([{ synchronous: 2 }]);
  database.close();
});

it('names the database that cannot be opened', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const opening = openCaseStore({ kind: 'sqlite', dataDir: file }, { now: () => 0, onConnectionLost });
  await expect(opening).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
});

it('refuses a file that is no database', async () => {
  await writeFile(join(folder, 'securemail.sqlite'), 'no database at all'.repeat(100));
  const opening = openCaseStore({ kind: 'sqlite', dataDir: folder }, { now: () => 0, onConnectionLost });
  await expect(opening).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
});

it('shares one file with a second process that writes to it', async () => {
  const store = await openCaseStore(
    { kind: 'sqlite', dataDir: join(folder, 'shared') },
    { now: () => 0, onConnectionLost },
  );
  const other = new DatabaseSync(join(folder, 'shared', 'securemail.sqlite'));
  other.exec("insert into taken (key, taken_at) values ('theirs', 1)");
  other.close();
  expect(await store.takeOnce('theirs')).toBe(false);
  await store.close();
});

it('brings a database of the first version up to date, and its diagnoses with it', async () => {
  const dataDir = join(folder, 'old');
  await mkdir(dataDir);
  const old = new DatabaseSync(join(dataDir, 'securemail.sqlite'));
  old.exec(firstVersion);
  const { nextQuestion: _, reported: __, ...diagnosis } = syntheticDiagnosis();
  old
    .prepare("insert into cases values ('old', 'T1', 'C1', '1.1', 's', 'salt', 'open', ?, 1, 1)")
    .run(JSON.stringify(diagnosis));
  old.close();
  const store = await openCaseStore({ kind: 'sqlite', dataDir }, { now: () => 2, onConnectionLost });
  expect(await store.find('old')).toMatchObject({
    madeOf: [],
    diagnosis: { nextQuestion: null, reported: [] },
  });
  await store.addAnswer('old', { question: 'build', answer: 'enterprise', userId: 'U1' });
  expect(await store.answersInThread({ team: 'T1', channel: 'C1', threadTs: '1.1' })).toHaveLength(1);
  await store.close();
});

const firstVersion = `
  create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null);
  create table kysely_migration_lock (id varchar(255) not null primary key, is_locked integer default 0 not null);
  insert into kysely_migration values ('0001-cases', '2026-11-20T00:00:00.000Z');
  insert into kysely_migration_lock values ('migration_lock', 0);
  create table cases (id text primary key, team text not null, channel text, thread_ts text, source text not null,
    salt text not null, state text not null, diagnosis text not null, created_at bigint not null,
    updated_at bigint not null);
`;
