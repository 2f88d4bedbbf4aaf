import { closeSync, openSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Random, seeded } from '../../src/workspace/samples/random.js';
import type { StoreKind } from '../crash/options.js';
import { PeopleAtWork } from '../crash/people-at-work.js';
import { pressKinds, uploadKinds } from '../crash/plan.js';
import { storedOutcome } from '../crash/stored-outcome.js';
import { temporaryStore } from '../crash/temporary-store.js';
import { type Verdict, verdictOf } from '../crash/verdict.js';
import { watchedWorkspace } from '../crash/watched-workspace.js';
import { atRest } from './at-rest.js';
import { type Life, Lives } from './lives.js';
import { type Sample, sample } from './sample.js';
import type { SoakOptions } from './soak-options.js';
import { makeTrouble, type Troubles } from './troubles.js';

/** What a soak came to. Milliseconds. */
export interface SoakResult extends Verdict {
  readonly database: StoreKind;
  readonly troubles: Troubles;
  readonly ends: readonly Life[];
  /** At rest: before anything happened, once the last process is warm, in the end. */
  readonly samples: { readonly start: Sample; readonly middle: Sample; readonly end: Sample };
  readonly took: number;
  /** What the bots logged. */
  readonly log: string;
}

/** Milliseconds. */
const times = { apart: 700, purge: 60_000, patience: 240_000 };
/** Of the whole, in restarts; the last process lives for the rest. */
const restless = 0.5;
/** And so much until the last process is warm. */
const warming = 0.2;

/** People at work, Slack in moods and a bot that is restarted; then the same with a bot that lives on. */
export async function soak(database: StoreKind, { length, seed }: SoakOptions): Promise<SoakResult> {
  const begun = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'securemail-soak-'));
  const { store, remove } = await temporaryStore(database, folder);
  const logFile = join(folder, 'bots.log');
  const log = openSync(logFile, 'a');
  const workspace = await watchedWorkspace();
  const { ledger, slack, standIn } = workspace;
  const troubles: Troubles = { refreshes: 0, drops: 0, faults: 0 };
  const lives = new Lives({ kind: 'start', store, slack }, log);
  const people = new PeopleAtWork(standIn.control, ledger);
  const random = seeded(seed);
  const rest = async () => {
    standIn.control.clearFaults();
    await atRest(lives.bot, workspace, times.patience);
    return sample(lives.bot, workspace, store);
  };
  const during = async (milliseconds: number, restart: () => Promise<void>) => {
    for (const end = Date.now() + milliseconds; Date.now() < end; await wait(times.apart)) {
      await people.do({ kind: pickKind(random), luck: random.below(1_000_000) });
      if (random.below(3) === 0) makeTrouble(random, standIn.control, troubles);
      await restart();
    }
  };
  await lives.begin();
  const start = await rest();
  await during(length * restless, () => lives.maybeRestart(random));
  await lives.restart('SIGTERM');
  const nothing = async () => {};
  await during(length * warming, nothing);
  await lives.bot.purge(times.purge);
  const middle = await rest();
  await during(length * (1 - restless - warming), nothing);
  const end = await rest();
  await lives.bot.purge(times.purge);
  await lives.finish();
  const verdict = verdictOf(ledger, standIn.control, await storedOutcome(store));
  await standIn.stop();
  await remove();
  closeSync(log);
  const samples = { start, middle, end };
  return {
    ...verdict,
    database,
    troubles,
    ends: lives.ends,
    samples,
    took: Date.now() - begun,
    log: logFile,
  };
}

/** Two uploads for each press. */
function pickKind(random: Random) {
  return random.below(3) === 0 ? random.pick(pressKinds) : random.pick(uploadKinds);
}
