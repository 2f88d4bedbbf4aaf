import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { StoreKind } from '../crash/options.js';
import { storedOutcome } from '../crash/stored-outcome.js';
import { temporaryStore } from '../crash/temporary-store.js';
import { type Verdict, verdictOf } from '../crash/verdict.js';
import { type WatchedWorkspace, watchedWorkspace } from '../crash/watched-workspace.js';
import { atRest } from './at-rest.js';
import { Bot } from './bot.js';
import type { PaddedBundle } from './padded-bundle.js';
import type { Measured } from './talk.js';

export interface LoadOptions {
  readonly bundles: readonly PaddedBundle[];
  readonly uploads: number;
  /** Flags of Node.js for the bot. */
  readonly flags: readonly string[];
}

/** What came of many uploads at once. Times in milliseconds, the shortest first. */
export interface LoadResult extends Verdict {
  readonly database: StoreKind;
  /** From each upload to its acknowledgement. */
  readonly acknowledged: readonly number[];
  /** The same for events that Slack brought once more while the uploads were read. */
  readonly meanwhile: readonly number[];
  /** From each upload to its answer. */
  readonly answered: readonly number[];
  readonly bot: Measured;
}

/** The channels that the uploads are spread over: in each the bot may post once a second. */
export const channelCount = 10;
/** Between two events while the uploads are read; milliseconds. */
const apart = 150;
/** Milliseconds. */
const patience = 600_000;

/** Posts all uploads in one go to one bot process, and waits for all answers. */
export async function load(database: StoreKind, options: LoadOptions): Promise<LoadResult> {
  const folder = await mkdtemp(join(tmpdir(), 'securemail-load-'));
  const { store, remove } = await temporaryStore(database, folder);
  const workspace = await watchedWorkspace();
  const { ledger, slack, standIn } = workspace;
  standIn.control.change({ limitPosting: true });
  const bot = new Bot(process.stderr.fd, options.flags);
  await bot.start({ kind: 'start', store, slack });
  postAll(options, workspace);
  const meanwhile = await bringAgain(workspace);
  await atRest(bot, workspace, patience);
  const measured = await bot.measure();
  await bot.end('SIGTERM');
  const verdict = verdictOf(ledger, standIn.control, await storedOutcome(store));
  await standIn.stop();
  await remove();
  await rm(folder, { recursive: true });
  return { ...verdict, ...timesOf(workspace), meanwhile, database, bot: measured };
}

/** All of them before the first can be taken in. */
function postAll(
  { bundles, uploads }: LoadOptions,
  { ledger, standIn: { control } }: WatchedWorkspace,
): void {
  const names = Array.from({ length: channelCount }, (_, index) => `load-${index}`);
  const channels = names.map((name) => control.addChannel(name, 'channel'));
  for (let posted = 0; posted < uploads; posted += 1) {
    const channel = channels[posted % channels.length] ?? '';
    const files = bundles.slice(posted % bundles.length).slice(0, 1);
    ledger.posted.push({ message: control.post({ channel, files }), asks: true });
  }
}

/** Brings events once more until all uploads are answered; how long each took to be acknowledged. */
async function bringAgain({ ledger, standIn }: WatchedWorkspace): Promise<number[]> {
  const times: Promise<number>[] = [];
  const end = Date.now() + patience;
  while (ledger.posted.some((posted) => ledger.answersTo(posted).length === 0) && Date.now() < end) {
    await wait(apart);
    const events = [...ledger.acknowledged.values()];
    const event = events[times.length % events.length];
    if (event !== undefined) times.push(timeOf(() => standIn.control.redeliver(event.eventId)));
  }
  return shortestFirst(await Promise.all(times));
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function timesOf({ ledger }: WatchedWorkspace): Pick<LoadResult, 'acknowledged' | 'answered'> {
  const since = (ts: string, at: number | undefined) => (at === undefined ? [] : [at - Number(ts) * 1000]);
  return {
    acknowledged: shortestFirst(
      ledger.posted.flatMap(({ message: { ts } }) => since(ts, ledger.acknowledged.get(ts)?.at)),
    ),
    answered: shortestFirst(
      ledger.posted.flatMap((posted) => since(posted.message.ts, ledger.answersTo(posted)[0]?.at)),
    ),
  };
}

function shortestFirst(times: readonly number[]): number[] {
  return times.toSorted((a, b) => a - b);
}
