import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** A program with its arguments; one that is a pipeline runs in a shell. */
export type Command = readonly [program: string, ...args: string[]];

/** One run of a whole process, its children included. */
export interface Run {
  /** Wall clock, in milliseconds. */
  readonly millis: number;
  readonly status: number | null;
  readonly output: string;
  /** Null where the system has no GNU time, which alone tells of a process and its children together. */
  readonly usage: Usage | null;
}

export interface Usage {
  /** User and system, in milliseconds. */
  readonly processor: number;
  /** The most memory that one of the processes held (RSS), in bytes. */
  readonly peak: number;
}

const meter = '/usr/bin/time';
const hasMeter = existsSync(meter);
/** grep looks for bytes then, not for characters: its fastest way. */
const environment = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };

/** Runs it and waits for its end; `folder` is for what is noted on the way. */
export async function run([program, ...args]: Command, folder: string): Promise<Run> {
  const note = join(folder, 'usage.txt');
  const whole = hasMeter ? [meter, '-q', '-f', '%U %S %M', '-o', note, program, ...args] : [program, ...args];
  const [first = program, ...rest] = whole;
  const begun = performance.now();
  const child = spawn(first, rest, { stdio: ['ignore', 'pipe', 'inherit'], env: environment });
  const [output, status] = await Promise.all([
    text(child.stdout as Readable),
    new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    }),
  ]);
  const millis = performance.now() - begun;
  return { millis, status, output, usage: hasMeter ? await usageIn(note) : null };
}

async function usageIn(note: string): Promise<Usage> {
  const [user = 0, system = 0, kilobytes = 0] = (await readFile(note, 'utf8')).trim().split(' ').map(Number);
  await rm(note);
  return { processor: (user + system) * 1000, peak: kilobytes * 1024 };
}
