import type { Logger } from 'pino';
import { openCaseStore } from '../cases/open-case-store.js';
import { type Config, readConfig } from '../config.js';
import { loadEnvironment } from '../environment.js';
import { createLogger } from '../logger.js';
import { ConfigFaults, faultLines, isFault } from './faults.js';
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
  const cases = await openCaseStore(config.store, {
    now: Date.now,
    onConnectionLost: (error) => logger.warn({ err: error }, 'a database connection was lost'),
  });
  stops.unshift(() => cases.close());
  const running = await startSlack(config, cases, logger);
  stops.unshift(() => running.stop());
  process.stdout.write(`securemail-bot: ${running.where}\n`);
}

/** A second signal ends the process at once. */
function stopOnSignal(stops: Stops, logger: Logger): void {
  const stop = async () => {
    try {
      for (const one of stops) await one();
    } catch (error) {
      logger.error({ err: error }, 'the stop was not clean');
    }
    process.exit(0);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}
