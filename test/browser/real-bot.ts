import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openCaseStore } from '../../src/cases/open-case-store.js';
import { startBot } from '../../src/slack/bot.js';
import type { StandIn } from '../../src/workspace/stand-in.js';

export interface RealBot {
  /** Where its cases are kept; another bot may go on with them. */
  readonly folder: string;
  stop(): Promise<void>;
  /** Deletes the cases. */
  forget(): Promise<void>;
}

/** The real bot beside a stand-in, with a database in `folder`, or in one of its own. */
export async function startRealBot({ apiUrl, appToken, botToken }: StandIn, kept?: string): Promise<RealBot> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'cases-')));
  const cases = await openCaseStore(
    { kind: 'sqlite', dataDir: folder },
    { now: Date.now, onConnectionLost: () => {} },
  );
  const logger = pino({ level: 'silent' });
  const bot = await startBot({ config: { mode: 'socket', apiUrl, appToken, botToken }, cases, logger });
  return {
    folder,
    stop: async () => {
      await bot.stop();
      await cases.close();
    },
    forget: () => rm(folder, { recursive: true, force: true }),
  };
}
