import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { typescript } from '../support/typescript.js';

const program = new URL('./poison-process.ts', import.meta.url).pathname;

it('gives up a job that kills its process, and does all that ran beside it', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'securemail-poison-'));
  const log = join(folder, 'log');
  const ends: unknown[] = [];
  while (ends.length < 6 && ends.at(-1) !== 0) {
    const child = spawn(process.execPath, [...typescript, program, folder, log], { stdio: 'inherit' });
    const [status, signal] = await once(child, 'exit');
    ends.push(signal ?? status);
  }
  const lines = (await readFile(log, 'utf8')).trimEnd().split('\n');
  expect(ends).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL', 0]);
  expect(lines.filter((line) => line === 'killed')).toHaveLength(3);
  // the end of a job may be lost with the process, and said again
  const others = new Set(lines.filter((line) => line !== 'killed'));
  expect(others).toEqual(new Set(['done a', 'done b', 'done d', 'done e', 'given up c-poison WORK_CRASHED']));
  await rm(folder, { recursive: true });
});
