import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { againstPeers } from './against-peers.js';
import { inTheBot } from './bot/in-the-bot.js';
import { type Findings, goalTable } from './goals.js';
import { growth } from './growth.js';
import { megabytesText } from './numbers.js';
import { benchOptions, type Part } from './options.js';
import { profileOfLargest } from './profile.js';
import { startUp } from './start-up.js';
import type { Workshop } from './workshop.js';

const parts: readonly (readonly [Part, (workshop: Workshop) => Promise<Findings>])[] = [
  ['peers', againstPeers],
  ['growth', growth],
  ['start', startUp],
  ['bot', inTheBot],
  ['profile', profileOfLargest],
];

const options = benchOptions(process.argv.slice(2));
const folder = await mkdtemp(join(tmpdir(), 'securemail-bench-'));
const say = (line: string) => process.stderr.write(`${line}\n`);
const workshop: Workshop = { options, folder, say, made: new Map() };
const findings: Findings[] = [];
try {
  for (const [part, measure] of parts) if (options.parts.has(part)) findings.push(await measure(workshop));
} finally {
  if (options.keep) say(`the bundles are in ${folder}`);
  else await rm(folder, { recursive: true });
}
const goals = findings.flatMap((found) => found.goals);
const sections = findings.map(({ table, title }) => `\n### ${title}\n\n${table}`).join('');
process.stdout.write(`${machineLine()}\n\n### Goals\n\n${goalTable(goals)}${sections}`);
process.exitCode = options.strict && goals.some(({ met }) => !met) ? 1 : 0;

function machineLine(): string {
  const [first] = cpus();
  const machine = `${availableParallelism()} processors (${first?.model.trim()}), ${megabytesText(totalmem())} of memory`;
  const system = `${process.platform} ${release()}, Node.js ${process.versions.node}`;
  return `Synthetic bundles; medians of ${options.pairs} pairs (least–most). ${machine}, ${system}.`;
}
