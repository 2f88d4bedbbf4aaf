import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../src/database/sqlite-database.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'securemail-sqlite-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('writes ahead, and to the disk with every commit', () => {
  const database = openSqliteDatabase(join(folder, 'pragmas.sqlite'));
  expect(database.prepare('pragma journal_mode').all([])).toEqual([{ journal_mode: 'wal' }]);
  expect(database.prepare('pragma synchronous').all([])).toEqual([{ synchronous: 2 }]);
  database.close();
});
