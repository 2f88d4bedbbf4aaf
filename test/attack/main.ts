import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attack } from './attack.js';
import { type Attempt, attackTable, attemptLine } from './attack-table.js';
import { attacks } from './attacks.js';
import { attackOptions } from './options.js';
import { outcomeOf } from './outcome.js';
import { type Run, runCli } from './run-cli.js';

/** The budget of time is 120 s; this leaves room for the start of the process and the answer. In milliseconds. */
const longest = 150_000;

/** More memory than this (RSS) in the process that reads is a fault. In bytes. */
const mostMemory = 400 * 1024 * 1024;

const { cli, only } = attackOptions(process.argv.slice(2));
const chosen = attacks.filter(({ kind, name }) => only === null || `${kind}: ${name}`.includes(only));
const attempts: Attempt[] = [];
for (const attack of chosen) {
  const attempt = await attempted(attack);
  process.stdout.write(attemptLine(attempt));
  attempts.push(attempt);
}
process.stdout.write(`\n${attackTable(attempts)}`);
process.exitCode = attempts.every(({ faults }) => faults.length === 0) && attempts.length > 0 ? 0 : 1;

async function attempted(attack: Attack): Promise<Attempt> {
  const folder = await mkdtemp(join(tmpdir(), 'securemail-attack-'));
  try {
    const run = await runCli(cli, await attack.write(folder), longest);
    const outcome = outcomeOf(run);
    return { attack, run, outcome, faults: faultsOf(attack, run, outcome) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function faultsOf({ expected }: Attack, { millis, usage }: Run, outcome: string): string[] {
  return [
    ...(expected.includes(outcome) ? [] : [`expected ${expected.join(' or ')}`]),
    ...(millis <= longest ? [] : ['it took too long']),
    ...(usage === null ? ['it did not end in peace'] : []),
    ...((usage?.peak ?? 0) <= mostMemory ? [] : ['it held too much memory']),
  ];
}
