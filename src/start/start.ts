import type { Logger } from 'pino';
import { type Config, readConfig } from '../config.js';
import { loadEnvironment } from '../environment.js';
import { createLogger } from '../logger.js';
import { startOperationsServer } from '../operations/operations-server.js';
import { createMetrics } from '../operations/prometheus-metrics.js';
import { PooledReader } from '../reading/pooled-reader.js';
import { BotState } from './bot-state.js';
import { ConfigFaults, faultLines, isFault } from './faults.js';
import { openStores, type Stores } from './open-stores.js';
import { startSlack } from './start-slack.js';

/** Starts the bot from its environment. Where that is impossible: one line per fault, exit status 2. */
export async function start(): Promise<void> {
  const logger = createLogger();
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'a rejection was not handled'));
  const stops: Stops = [];
  stopOnSignal(stops, logger);
  try {
    await startAll(await configuration(), logger, stops);
  } catch (error) {
    for (const line of faultLines(error)) process.stderr.write(`securemail-bot: ${line}\n`);
    process.exit(isFault(error) ? 2 : 1);
  }
}

async function configuration(): Promise<Config> {
  const result = readConfig(await loadEnvironment(process.env, process.cwd()));
  if (!result.ok) throw new ConfigFaults(result.faults);
  return result.config;
}

/** What is stopped, in this order, when the process is told to end. */
type Stops = (() => Promise<void>)[];

async function startAll(config: Config, logger: Logger, stops: Stops): Promise<void> {
  const stores = await openAllStores(config, logger);
  stops.unshift(() => stores.close());
  await sealAnew(stores, logger);
  const metrics = createMetrics({ depth: () => stores.jobs.depth() });
  const state = new BotState();
  if (config.operations !== null) {
    const readiness = { database: () => answers(stores), slack: state.isConnected, worker: state.isAtWork };
    const { isHealthy } = state;
    const options = { ...config.operations, logger, metrics, isHealthy, readiness };
    const server = await startOperationsServer(options);
    stops.unshift(() => server.stop());
  }
  const reader = new PooledReader({ limits: config.limits });
  stops.unshift(() => reader.close());
  await reader.warmUp();
  const bot = await startSlack(config, { ...stores, reader, logger, metrics });
  state.begin(bot);
  stops.unshift(async () => {
    state.end();
    await bot.stop();
  });
  process.stdout.write(`securemail-bot: ${bot.where}\n`);
}

function openAllStores({ store, oauth, retentionDays }: Config, logger: Logger): Promise<Stores> {
  return openStores(store, {
    now: Date.now,
    tokenKeys: oauth?.tokenKeys ?? null,
    onConnectionLost: (error) => logger.warn({ err: error }, 'a database connection was lost'),
    retention: {
      days: retentionDays,
      onPurged: (purged) => logger.info(purged, 'what is over its time was removed'),
      onError: (error) => logger.error({ err: error }, 'a purge failed'),
    },
  });
}

/** With the first of the keys; a token that no key opens is of no use, and its workspace has to install anew. */
async function sealAnew({ installations }: Stores, logger: Logger): Promise<void> {
  for (const team of (await installations?.sealAnew()) ?? []) {
    logger.error({ team, code: 'TOKEN_SEALED' }, 'a stored token does not open');
  }
}

async function answers({ jobs }: Pick<Stores, 'jobs'>): Promise<boolean> {
  await jobs.depth();
  return true;
}

/** The whole stop takes no longer, in milliseconds. */
const stopTime = 25_000;

/** A second signal ends the process at once, as does a stop that takes too long. */
function stopOnSignal(stops: Stops, logger: Logger): void {
  const leave = () => process.exit(1);
  const stop = async () => {
    process.on('SIGTERM', leave).on('SIGINT', leave);
    setTimeout(leave, stopTime).unref();
    try {
      for (const one of stops) await one();
    } catch (error) {
      logger.error({ err: error }, 'the stop was not clean');
    }
    process.exit(0);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}
