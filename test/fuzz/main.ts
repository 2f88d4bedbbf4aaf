import { faultLines, fuzzTable } from './fuzz-table.js';
import { keepMutant } from './keep-mutant.js';
import { mutantSeed } from './mutant.js';
import { fuzzOptions } from './options.js';
import { Tally } from './tally.js';
import { type Attempted, TrialProcess } from './trial-process.js';
import { tryMutant } from './try-mutant.js';

/** More memory than this in the process that tries is a fault. In bytes. */
const memoryBound = 768 * 1024 * 1024;

/** More faulty mutants than this, and the run ends early. */
const mostFaulty = 50;

const options = fuzzOptions(process.argv.slice(2));
if (options.only === null) await run(options.length, options.seed);
else await runOne(options.only);

async function runOne(seed: number): Promise<void> {
  process.stdout.write(`${await keepMutant(seed)}\n`);
  const trial = await tryMutant(seed);
  process.stdout.write(`${JSON.stringify(trial, null, 2)}\n`);
  process.exitCode = trial.faults.length === 0 ? 0 : 1;
}

async function run(length: number, seed: number): Promise<void> {
  const tally = new Tally();
  const trials = new TrialProcess();
  const start = performance.now();
  for (let index = 0; performance.now() - start < length && tally.faulty.length < mostFaulty; index += 1)
    await note(tally, mutantSeed(seed, index), await trials.try(mutantSeed(seed, index)));
  trials.stop();
  process.stdout.write(`${faultLines(tally)}${fuzzTable(tally, performance.now() - start)}`);
  process.exitCode = tally.faulty.length === 0 && tally.peak < memoryBound ? 0 : 1;
}

async function note(tally: Tally, seed: number, attempted: Attempted): Promise<void> {
  if ('trial' in attempted) tally.add(attempted.trial, attempted.peak);
  const faults = 'trial' in attempted ? attempted.trial.faults : [attempted.ended];
  if (faults.length > 0) tally.faulty.push({ seed, faults, folder: await keepMutant(seed) });
}
