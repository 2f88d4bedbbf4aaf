import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startBot } from '../../src/slack/bot.js';
import { openStores } from '../../src/start/open-stores.js';
import type { StandIn } from '../../src/workspace/stand-in.js';
import { readingHere } from '../support/reading-here.js';

export interface RealBot {
  /** Where its cases are kept; another bot may go on with them. */
  readonly folder: string;
  stop(): Promise<void>;
  /** Deletes the cases. */
  forget(): Promise<void>;
}

interface RealBotOptions {
  /** Where cases are kept already; default: a folder of its own. */
  readonly kept?: string;
  /** Id of the channel that escalations go to. */
  readonly escalationChannel?: string;
}

/** The real bot beside a stand-in, with a real database. */
export async function startRealBot(
  { apiUrl, appToken, botToken }: StandIn,
  { kept, escalationChannel }: RealBotOptions = {},
): Promise<RealBot> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'cases-')));
  const stores = await openStores(
    { kind: 'sqlite', dataDir: folder },
    { now: Date.now, onConnectionLost: () => {} },
  );
  const bot = await startBot({
    config: { mode: 'socket', apiUrl, appToken, botToken },
    cases: stores.cases,
    jobs: stores.jobs,
    reader: readingHere(),
    logger: pino({ level: 'silent' }),
    escalationChannel: escalationChannel ?? null,
  });
  return {
    folder,
    stop: async () => {
      await bot.stop();
      await stores.close();
    },
    forget: () => rm(folder, { recursive: true, force: true }),
  };
}
