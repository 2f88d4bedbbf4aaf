import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pino } from 'pino';
import { defaultBudget } from '../../../src/evidence/input.js';
import { PooledReader } from '../../../src/reading/pooled-reader.js';
import { startBot } from '../../../src/slack/bot.js';
import { openStores } from '../../../src/start/open-stores.js';
import type { FromBot, Measured, ToBot } from './talk.js';

/* The real bot in a process that tells what it costs. */

const logger = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }));
/** Milliseconds between two looks; a loop that is never late is seen this late. */
const resolution = 5;
const nanos = 1e6;
const lateness = monitorEventLoopDelay({ resolution });
let begun = { wall: 0, processor: process.cpuUsage() };
let stopBot = async () => {};

async function start({ slack, store }: Extract<ToBot, { kind: 'start' }>): Promise<void> {
  const onConnectionLost = (error: Error) => logger.warn({ err: error }, 'a database connection was lost');
  const stores = await openStores(store, { now: Date.now, onConnectionLost });
  const reader = new PooledReader({ limits: defaultBudget });
  await reader.warmUp();
  const bot = await startBot({ config: slack, ...stores, reader, logger });
  lateness.enable();
  stopBot = async () => {
    await bot.stop();
    await reader.close();
    await stores.close();
  };
}

function begin(): void {
  lateness.reset();
  begun = { wall: performance.now(), processor: process.cpuUsage() };
}

function measured(): Measured {
  const { system, user } = process.cpuUsage(begun.processor);
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / nanos - resolution);
  return {
    kind: 'measured',
    late: {
      median: late(lateness.percentile(50)),
      most: late(lateness.percentile(99)),
      longest: late(lateness.max),
    },
    processor: (user + system) / 1000,
    wall: performance.now() - begun.wall,
    peak: peakInKilobytes() * 1024,
  };
}

/** Linux counts into `maxRSS` what the process was started from; its own peak stands elsewhere. */
function peakInKilobytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  const [, peak] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(peak);
}

async function obey(order: ToBot): Promise<FromBot> {
  switch (order.kind) {
    case 'start':
      await start(order);
      return { kind: 'started' };
    case 'begin':
      begin();
      return { kind: 'begun' };
    case 'measure':
      return measured();
    case 'stop':
      await stopBot();
      return { kind: 'stopped' };
  }
}

process.on('message', (order: ToBot) => {
  obey(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      logger.fatal({ err: error }, 'the bot process failed');
      process.exit(1);
    },
  );
});
// without the benchmark it has nothing to do
process.on('disconnect', () => process.exit(0));
process.send?.({ kind: 'loaded' } satisfies FromBot);
