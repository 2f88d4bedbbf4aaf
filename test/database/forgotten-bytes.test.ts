import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseStore } from '../../src/cases/case-store.js';
import { openCaseStore } from '../../src/cases/open-case-store.js';
import { openDatabase } from '../../src/database/open-database.js';
import type { Redacted } from '../../src/redaction/redacted.js';
import { created } from '../cases/new-case.js';
import { syntheticDiagnosis } from '../cases/synthetic-diagnosis.js';

const onConnectionLost = () => {};
/** Synthetic, and nothing that a database writes by itself. */
const canary = 'canary-7c1f0e9d';
const kept = 'kept-5b2a4c88';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'securemail-bytes-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

/** The files of the data folder whose bytes hold the word. */
async function filesWith(word: string): Promise<string[]> {
  const names = await readdir(dataDir);
  const held = await Promise.all(
    names.map(async (name) => (await readFile(join(dataDir, name))).includes(word)),
  );
  return names.filter((_, index) => held[index]);
}

const open = (now = () => 1): Promise<CaseStore> =>
  openCaseStore({ kind: 'sqlite', dataDir }, { now, onConnectionLost });

/** A case whose every text holds the word, long enough to need pages of its own. */
async function caseWith(store: CaseStore, word: string, threadTs: string): Promise<string> {
  const diagnosis = { ...syntheticDiagnosis(), verdict: 'inconclusive' as const };
  const filler = Array.from({ length: 400 }, (_, index) => `${word} ${index}`);
  const { id } = await created(store, threadTs, {
    source: word,
    salt: word,
    diagnosis: { ...diagnosis, ...{ filler } },
  });
  await store.solve(id, { cause: null, step: null, note: word as Redacted, userId: word });
  await store.addRound(id, { source: word, diagnosis: { ...diagnosis, ...{ filler } }, madeOf: [] });
  await store.tried.mark(id, { cause: word, step: word, result: 'done', userId: word });
  return id;
}

describe('bytes of what is forgotten', () => {
  it('are in no file of the data folder, free pages and log included, once the case is forgotten', async () => {
    const store = await open();
    const others = await Promise.all(['2.1', '2.2', '2.3'].map((ts) => caseWith(store, kept, ts)));
    const id = await caseWith(store, canary, '1.1');
    expect(await filesWith(canary)).not.toEqual([]);
    expect(await store.forget(id)).toBe(true);
    expect(await filesWith(canary)).toEqual([]);
    expect(await filesWith(kept)).not.toEqual([]);
    for (const other of others) expect(await store.find(other)).not.toBeNull();
    await store.close();
    expect(await filesWith(canary)).toEqual([]);
  });

  it('are in none either once the case has expired', async () => {
    const store = await open();
    await caseWith(store, canary, '1.1');
    expect((await store.expire(2)).cases).toBe(1);
    expect(await store.scrub()).toBe(true);
    expect(await filesWith(canary)).toEqual([]);
    await store.close();
  });

  it('wait for whoever reads the file, and go when asked for again', async () => {
    const store = await open();
    const id = await caseWith(store, canary, '1.1');
    const reader = new DatabaseSync(join(dataDir, 'securemail.sqlite'));
    reader.exec('begin');
    reader.prepare('select count(*) from cases').all();
    await store.forget(id);
    expect(await store.scrub()).toBe(false);
    expect(await filesWith(canary)).not.toEqual([]);
    reader.close();
    expect(await store.scrub()).toBe(true);
    expect(await filesWith(canary)).toEqual([]);
    await store.close();
  });

  it('that an older version left are wiped at the next start, once', async () => {
    await (await open()).close();
    const older = new DatabaseSync(join(dataDir, 'securemail.sqlite'));
    older.exec('pragma secure_delete = off; pragma user_version = 0');
    older.exec('create table remains (text text)');
    older.prepare('insert into remains values (?)').run(`${canary} `.repeat(4000));
    older.exec('drop table remains');
    older.close();
    expect(await filesWith(canary)).toEqual(['securemail.sqlite']);
    const { db, close } = await openDatabase({ kind: 'sqlite', dataDir }, { onConnectionLost });
    expect(await filesWith(canary)).toEqual([]);
    await db.insertInto('secrets').values({ name: 'after', value: 'x' }).execute();
    await close();
    expect(await filesWith(canary)).toEqual([]);
  });
});
