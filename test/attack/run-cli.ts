import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Ended } from './outcome.js';
import type { Usage } from './report-usage.js';

export interface Run extends Ended {
  /** Wall clock, in milliseconds. */
  readonly millis: number;
  /** What the process said that it cost; null where it could not. */
  readonly usage: Usage | null;
}

const reporter = new URL('report-usage.js', import.meta.url).href;

/** `securemail check --json <path>` as its own process, killed after so many milliseconds. */
export async function runCli(cli: string, path: string, patience: number): Promise<Run> {
  const isPasted = path.endsWith('/stdin');
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', reporter, cli, 'check', '--json', isPasted ? '-' : path],
    {
      stdio: [isPasted ? 'pipe' : 'ignore', 'pipe', 'pipe', 'pipe'],
      timeout: patience,
      killSignal: 'SIGKILL',
    },
  );
  if (child.stdin !== null) void feed(path, child.stdin);
  const [stdout, stderr, told, [status, signal]] = await Promise.all([
    text(child.stdout as Readable),
    text(child.stderr as Readable),
    text(child.stdio[3] as Readable),
    new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, by) => resolve([code, by]));
    }),
  ]);
  const usage: Usage | null = told === '' ? null : JSON.parse(told);
  return { status, signal, stdout, stderr, millis: performance.now() - start, usage };
}

/** Who reads may stop early: a pipe that breaks is no fault of the run. */
async function feed(path: string, stdin: NodeJS.WritableStream): Promise<void> {
  await pipeline(createReadStream(path), stdin).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}
