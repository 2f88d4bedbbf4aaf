import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/database/open-database.js';
import { typescript } from '../support/typescript.js';

const options = { onConnectionLost: () => {} };
const opener = new URL('./open-and-wait.ts', import.meta.url).pathname;

describe('the data folder', { timeout: 60_000 }, () => {
  let dataDir = '';
  let others: ChildProcess[] = [];
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'securemail-lock-'));
  });
  afterEach(async () => {
    for (const other of others) other.kill('SIGKILL');
    others = [];
    await rm(dataDir, { recursive: true });
  });

  const open = () => openDatabase({ kind: 'sqlite', dataDir }, options);
  /** Another process that opens the same folder; what it says of that. */
  async function openElsewhere(): Promise<{ other: ChildProcess; said: string }> {
    const other = spawn(process.execPath, [...typescript, opener, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    others.push(other);
    const [said] = await once(other.stdout, 'data');
    return { other, said: String(said) };
  }

  it('is refused while another process uses it, and free at once when that was killed', async () => {
    const { other, said } = await openElsewhere();
    expect(said).toBe('open');
    await expect(open()).rejects.toMatchObject({ code: 'DATABASE_IN_USE', detail: dataDir });
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await open()).close();
  });

  it('is refused to another process while this one uses it', async () => {
    const database = await open();
    expect((await openElsewhere()).said).toBe('DATABASE_IN_USE');
    await database.close();
  });

  it('is used by one of several that start on it at once', async () => {
    const openings = await Promise.all([openElsewhere(), openElsewhere(), openElsewhere()]);
    expect(openings.map(({ said }) => said).toSorted()).toEqual([
      ...['DATABASE_IN_USE', 'DATABASE_IN_USE', 'open'],
    ]);
  });

  it('is free when it was closed, and can be read by others meanwhile', async () => {
    await (await open()).close();
    const database = await open();
    const reader = new DatabaseSync(join(dataDir, 'securemail.sqlite'), { readOnly: true });
    expect(reader.prepare('select count(*) as jobs from jobs').get()).toEqual({ jobs: 0 });
    reader.close();
    await database.close();
  });
});
