import { readdir, readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pino } from 'pino';
import { defaultBudget } from '../../src/evidence/input.js';
import { PooledReader } from '../../src/reading/pooled-reader.js';
import { startBot } from '../../src/slack/bot.js';
import { openStores, type Stores } from '../../src/start/open-stores.js';
import type { FromBot, Measured, StartOrder, ToBot } from './talk.js';

/* The real bot in a process that tells how it is, and stops on SIGTERM as the bot does. */

const logger = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }));
const lateness = monitorEventLoopDelay({ resolution: 5 });
const nanos = 1e6;
const isLinux = process.platform === 'linux';

/** What runs once the bot is started. */
interface Running {
  readonly stores: Stores;
  stop(): Promise<void>;
}
let running: Running | null = null;

async function start({ store, slack }: StartOrder): Promise<void> {
  const onConnectionLost = (error: Error) => logger.warn({ err: error }, 'a database connection was lost');
  const stores = await openStores(store, { now: Date.now, onConnectionLost });
  const reader = new PooledReader({ limits: defaultBudget });
  await reader.warmUp();
  const bot = await startBot({ config: slack, ...stores, reader, logger });
  running = {
    stores,
    stop: async () => {
      await bot.stop();
      await reader.close();
      await stores.close();
    },
  };
  lateness.enable();
  tell({ kind: 'ready' });
}

async function measure({ jobs }: Stores): Promise<Measured> {
  globalThis.gc?.();
  const { running: atWork, waiting } = await jobs.depth();
  const { rss, heapUsed } = process.memoryUsage();
  return {
    kind: 'measured',
    unfinished: atWork + waiting,
    rss,
    peak: process.resourceUsage().maxRSS * 1024,
    heap: heapUsed,
    descriptors: isLinux ? (await readdir('/proc/self/fd')).length : null,
    starved: isLinux ? starved(await readFile('/proc/self/schedstat', 'utf8')) : null,
    late: {
      median: lateness.percentile(50) / nanos,
      most: lateness.percentile(99) / nanos,
      longest: lateness.max / nanos,
    },
  };
}

/** `<time on a processor> <time of waiting for one> …`, in nanoseconds. */
function starved(schedule: string): number {
  const [ran = 0, waited = 0] = schedule.split(' ').map(Number);
  return waited / (ran + waited);
}

async function purge({ cases, jobs }: Stores, age: number): Promise<void> {
  const before = Date.now() - age;
  await cases.forgetTakenBefore(before);
  await jobs.purgeFinishedBefore(before);
  tell({ kind: 'purged' });
}

function tell(message: FromBot): void {
  // where the supervisor is gone there is nobody to tell, and `disconnect` ends the process
  process.send?.(message, () => {});
}

async function obey(order: ToBot): Promise<void> {
  if (order.kind === 'start') return start(order);
  if (running === null) throw new Error('the bot is not started');
  if (order.kind === 'measure') tell(await measure(running.stores));
  else await purge(running.stores, order.age);
}

async function end(): Promise<void> {
  await running?.stop();
  process.disconnect();
}

function fail(error: unknown): never {
  logger.fatal({ err: error }, 'the bot process failed');
  process.exit(1);
}

process.on('message', (order: ToBot) => {
  obey(order).catch(fail);
});
process.on('SIGTERM', () => {
  end().catch(fail);
});
// without its supervisor it has nothing to do
process.on('disconnect', () => process.exit(0));
tell({ kind: 'loaded' });
