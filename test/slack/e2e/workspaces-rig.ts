import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { pino } from 'pino';
import { vi } from 'vitest';
import type { OAuthConfig } from '../../../src/config-oauth.js';
import type { Schema } from '../../../src/database/schema.js';
import { openSqliteDatabase } from '../../../src/database/sqlite-database.js';
import type { Installation } from '../../../src/installations/installation.js';
import { SqlInstallationStore } from '../../../src/installations/installation-store.js';
import type { TokenKeys } from '../../../src/installations/token-keys.js';
import { startBot } from '../../../src/slack/bot.js';
import { openStores } from '../../../src/start/open-stores.js';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import type { Message } from '../../../src/workspace/store/messages.js';
import { newKeys } from '../../installations/keys.js';
import { readingHere } from '../../support/reading-here.js';
import { Browser, publicUrl } from '../install/browser.js';

// Generous, because the machine may be busy: nothing here waits by time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** The real bot, to be installed by workspaces. */
export interface WorkspacesRig {
  readonly standIn: StandIn;
  readonly control: StandIn['control'];
  readonly browser: Browser;
  readonly config: OAuthConfig;
  readonly folder: string;
  /** What the bot logged, one line each. */
  readonly lines: readonly string[];
  /** Stops the bot and starts another on the same database, with these keys where they are given. */
  restart(keys?: TokenKeys): Promise<void>;
  stop(): Promise<void>;
  /** The bot's answer in a thread that is no progress, after `earlier` others. */
  answer(threadTs: string, channel: string, earlier?: number): Promise<Message>;
  /** Stores an installation beside the bot. */
  keep(installation: Omit<Installation, 'installedAt'>): Promise<void>;
  /** All that lies in the data folder. */
  stored(): Promise<string>;
}

export async function startWorkspacesRig(mode: OAuthConfig['mode']): Promise<WorkspacesRig> {
  const port = await freePort();
  const bot = `http://127.0.0.1:${port}`;
  const requestUrl = mode === 'http-oauth' ? `${bot}/slack/events` : null;
  const standIn = await startStandIn({ requestUrl, retryDelaysMs: [50, 50, 50] });
  const folder = await mkdtemp(join(tmpdir(), 'securemail-workspaces-'));
  const lines: string[] = [];
  const config = configOf(standIn, mode, port);
  let running = await startOn(folder, config, lines);
  const { control } = standIn;
  return {
    standIn,
    control,
    browser: new Browser(bot),
    config,
    folder,
    lines,
    answer: (threadTs, channel, earlier = 0) =>
      control.waitFor(() => control.thread(threadTs, channel).filter(isAnswer).at(earlier), {
        what: 'an answer',
      }),
    keep: (installation) => keepIn(folder, config.tokenKeys, installation),
    stored: () => contentOf(folder),
    restart: async (tokenKeys = config.tokenKeys) => {
      await running.stop();
      running = await startOn(folder, { ...config, tokenKeys }, lines);
    },
    stop: async () => {
      await running.stop();
      await standIn.stop();
      await rm(folder, { recursive: true });
    },
  };
}

function isAnswer({ byBot, text }: Message): boolean {
  return byBot && !text.startsWith('Reading ');
}

function configOf(standIn: StandIn, mode: OAuthConfig['mode'], port: number): OAuthConfig {
  const { apiUrl, appToken, clientId, clientSecret, signingSecret } = standIn;
  const at = { host: '127.0.0.1', port, publicUrl };
  const common = { apiUrl, clientId, clientSecret, tokenKeys: newKeys('one'), ...at };
  return mode === 'socket-oauth' ? { mode, appToken, ...common } : { mode, signingSecret, ...common };
}

async function startOn(folder: string, config: OAuthConfig, lines: string[]) {
  const { tokenKeys } = config;
  const logger = pino({ level: 'info' }, { write: (line) => lines.push(line) });
  const options = { now: Date.now, tokenKeys, onConnectionLost: () => {} };
  const stores = await openStores({ kind: 'sqlite', dataDir: folder }, options);
  const times = { poll: 100 };
  const hurried = { pause: async () => {}, grace: 0, backOff: () => 0, times };
  const bot = await startBot({ config, ...stores, reader: readingHere(), logger, ...hurried });
  return {
    stop: async () => {
      await bot.stop();
      await stores.close();
    },
  };
}

async function keepIn(
  folder: string,
  keys: TokenKeys,
  installation: Omit<Installation, 'installedAt'>,
): Promise<void> {
  const database = openSqliteDatabase(join(folder, 'securemail.sqlite'));
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  await new SqlInstallationStore(db, keys, Date.now).save(installation);
  await db.destroy();
}

async function contentOf(folder: string): Promise<string> {
  const files = await readdir(folder);
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')))).join('');
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
