import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { OAuthConfig } from '../../../src/config-oauth.js';
import type { Database } from '../../../src/database/database.js';
import { openDatabase } from '../../../src/database/open-database.js';
import { SqlInstallationStore } from '../../../src/installations/installation-store.js';
import { boltLogger } from '../../../src/slack/bolt-logger.js';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { newKeys } from '../../installations/keys.js';
import { publicUrl } from './browser.js';

export type Mode = OAuthConfig['mode'];

/** Slack, a database, and what the bot logs, for one test. */
export async function prepareInstalling() {
  const standIn = await startStandIn({ retryDelaysMs: [] });
  const dataDir = await mkdtemp(join(tmpdir(), 'securemail-install-'));
  const database = await openDatabase({ kind: 'sqlite', dataDir }, { onConnectionLost: () => {} });
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line) => lines.push(line) });
  const tokenKeys = newKeys('one');
  return {
    standIn,
    dataDir,
    database,
    lines,
    logger,
    slackLogger: boltLogger(logger),
    store: new SqlInstallationStore(database.db, tokenKeys, Date.now),
    config: <M extends Mode>(mode: M) => ({ mode, ...common(standIn, tokenKeys) }),
    end: () => end(standIn, database, dataDir),
  };
}

function common(
  { apiUrl, appToken, clientId, clientSecret, signingSecret }: StandIn,
  tokenKeys: OAuthConfig['tokenKeys'],
) {
  const at = { host: '127.0.0.1', port: 0, publicUrl };
  return { apiUrl, appToken, clientId, clientSecret, signingSecret, tokenKeys, ...at };
}

async function end(standIn: StandIn, database: Database, dataDir: string): Promise<void> {
  await standIn.stop();
  await database.close();
  await rm(dataDir, { recursive: true });
}
