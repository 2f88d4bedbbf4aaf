import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../../src/workspace/samples/random.js';
import { BotChild } from './bot-child.js';
import { comeToRest } from './come-to-rest.js';
import type { CrashOptions, StoreKind } from './options.js';
import { PeopleAtWork } from './people-at-work.js';
import { planLives } from './plan.js';
import { recoveries } from './recovery.js';
import { storedOutcome } from './stored-outcome.js';
import { type Kills, storm } from './storm.js';
import { temporaryStore } from './temporary-store.js';
import { isKept, type Verdict, verdictOf } from './verdict.js';
import { watchedWorkspace } from './watched-workspace.js';

/** What the crash test found on one database. Times in milliseconds. */
export interface CrashResult extends Verdict {
  readonly database: StoreKind;
  readonly kills: Kills;
  readonly recoveries: readonly number[];
  readonly took: number;
  /** What the bots logged, where something went wrong. */
  readonly log: string | null;
}

/** Short, so that a process that has the database for itself is not what is tested alone. */
const times = { lease: 3000, heartbeat: 1000, poll: 250 };

/** Kills the bot again and again on an empty database, lets it come to rest, and counts. */
export async function crash(
  database: StoreKind,
  { kills: wanted, seed }: CrashOptions,
  onKill: (kills: number) => void,
): Promise<CrashResult> {
  const begun = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'securemail-crash-'));
  const { store, remove } = await temporaryStore(database, folder);
  const logFile = join(folder, 'bots.log');
  const log = openSync(logFile, 'a');
  const workspace = await watchedWorkspace();
  const { ledger, slack, standIn } = workspace;
  const order = { kind: 'start', store, slack, times } as const;
  const people = new PeopleAtWork(standIn.control, ledger);
  const lives = planLives(wanted, seeded(seed));
  const kills = await storm({ lives, people, workspace, order, log, onKill });
  const last = new BotChild(log);
  await last.start({ ...order, death: null });
  await comeToRest([last], workspace, { looks: 20, longest: 180_000 });
  await last.stop();
  const verdict = verdictOf(ledger, standIn.control, await storedOutcome(store));
  await standIn.stop();
  await remove();
  closeSync(log);
  if (isKept(verdict)) await rm(folder, { recursive: true });
  const found = { database, kills, recoveries: recoveries(ledger), took: Date.now() - begun };
  return { ...verdict, ...found, log: isKept(verdict) ? null : logFile };
}
