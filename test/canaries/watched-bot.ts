import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../../src/logger.js';
import { createMetrics } from '../../src/operations/prometheus-metrics.js';
import { startBot } from '../../src/slack/bot.js';
import { openStores } from '../../src/start/open-stores.js';
import { channels } from '../../src/workspace/directory.js';
import { startStandIn } from '../../src/workspace/stand-in.js';
import { type Rig, socketConfig } from '../slack/e2e/rig.js';
import { readingHere } from '../support/reading-here.js';

/** The real bot with its real log at its most talkative, its metrics and its database, all of which can be looked at. */
export interface WatchedBot extends Rig {
  /** All that was logged. */
  log(): string;
  metrics(): Promise<string>;
  /** The bytes of the database, what was not merged into it yet included. */
  database(): Promise<string>;
}

export async function startWatched(): Promise<WatchedBot> {
  const standIn = await startStandIn();
  const folder = await mkdtemp(join(tmpdir(), 'securemail-canaries-'));
  let logged = '';
  const logger = createLogger({
    write: (line) => {
      logged += line;
    },
  });
  logger.level = 'trace';
  const now = Date.now;
  const stores = await openStores({ kind: 'sqlite', dataDir: folder }, { now, onConnectionLost: () => {} });
  const metrics = createMetrics({ depth: () => stores.jobs.depth() });
  const bot = await startBot({
    ...stores,
    config: socketConfig(standIn),
    reader: readingHere(),
    logger,
    metrics,
    escalationChannel: channels.escalations,
    pause: async () => {},
    grace: 0,
    backOff: () => 0,
    times: { poll: 100 },
  });
  const { control } = standIn;
  const answers = (threadTs: string, channel?: string) =>
    control.thread(threadTs, channel).filter(({ byBot }) => byBot);
  return {
    ...{ standIn, control, folder, answers },
    answer: (threadTs, channel) =>
      control.waitFor(() => answers(threadTs, channel).find(({ text }) => !text.startsWith('Reading ')), {
        what: 'an answer',
      }),
    restart: async () => {},
    stop: async () => {
      await bot.stop();
      await stores.close();
      await standIn.stop();
      await rm(folder, { recursive: true });
    },
    log: () => logged,
    metrics: () => metrics.scrape(),
    database: () => bytesIn(folder),
  };
}

async function bytesIn(folder: string): Promise<string> {
  const names = await readdir(folder);
  const files = names.filter((name) => name.includes('.sqlite'));
  const contents = await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')));
  return contents.join('\n');
}
