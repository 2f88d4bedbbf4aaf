import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { vi } from 'vitest';
import { parse } from 'yaml';
import type { SlackConfig, StoreConfig } from '../../../src/config.js';
import type { AccessConfig } from '../../../src/config-access.js';
import type { CaseReader } from '../../../src/reading/case-reader.js';
import { openAccess } from '../../../src/slack/access/rules.js';
import { startBot } from '../../../src/slack/bot.js';
import { openStores } from '../../../src/start/open-stores.js';
import { type StandIn, type StandInOptions, startStandIn } from '../../../src/workspace/stand-in.js';
import type { Message } from '../../../src/workspace/store/messages.js';
import { readingHere } from '../../support/reading-here.js';

// Generous, because the machine may be busy: nothing here waits by time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** The real bot in a workspace of its own. */
export interface Rig {
  readonly standIn: StandIn;
  readonly control: StandIn['control'];
  readonly folder: string;
  /** Stops the bot and starts another on the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** The bot's messages in a thread. */
  answers(threadTs: string, channel?: string): Message[];
  /** The bot's first answer in a thread that is no progress. */
  answer(threadTs: string, channel?: string): Promise<Message>;
}

/** What the bot logged, for tests that look at it. */
export type LogSink = (line: string) => void;

export interface RigOptions extends BotSettings {
  readonly standIn?: StandInOptions;
  readonly config?: (standIn: StandIn) => SlackConfig;
  /** Default: SQLite in a folder of its own. */
  readonly store?: StoreConfig;
}

/** How a bot of these tests differs from the usual one. */
export interface BotSettings {
  readonly log?: LogSink;
  /** Default: on the spot, without threads. */
  readonly reader?: CaseReader;
  readonly docsBaseUrl?: string;
  /** Default: the clock of the machine. */
  readonly now?: () => number;
  /** Default: none is configured. */
  readonly escalationChannel?: string;
  /** Default: every full member may do everything, in every channel. */
  readonly access?: Partial<AccessConfig>;
}

export async function startRig({
  standIn: settings,
  config = socketConfig,
  store,
  ...bot
}: RigOptions = {}): Promise<Rig> {
  const standIn = await startStandIn({ ...(await installed()), ...settings });
  const folder = await mkdtemp(join(tmpdir(), 'securemail-e2e-'));
  const start = () => startOn(store ?? { kind: 'sqlite', dataDir: folder }, config(standIn), bot);
  let running = await start();
  const { control } = standIn;
  const answers = (threadTs: string, channel?: string) =>
    control.thread(threadTs, channel).filter(({ byBot }) => byBot);
  return {
    standIn,
    control,
    folder,
    answers,
    answer: (threadTs, channel) =>
      control.waitFor(() => answers(threadTs, channel).find(({ text }) => !text.startsWith('Reading ')), {
        what: 'an answer',
      }),
    restart: async () => {
      await running.stop();
      running = await start();
    },
    stop: async () => {
      await running.stop();
      await standIn.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** What the manifest lets the app do and hear, and nothing more. */
async function installed(): Promise<{ scopes: Set<string>; events: Set<string> }> {
  const manifest = parse(await readFile(new URL('../../../manifest.yml', import.meta.url), 'utf8'));
  return {
    scopes: new Set(manifest.oauth_config.scopes.bot),
    events: new Set(manifest.settings.event_subscriptions.bot_events),
  };
}

export function socketConfig({ apiUrl, appToken, botToken }: StandIn): SlackConfig {
  return { mode: 'socket', apiUrl, appToken, botToken };
}

/** Starts a bot on a database. */
export async function startOn(
  store: StoreConfig,
  config: SlackConfig,
  { log, reader = readingHere(), now = Date.now, access, ...settings }: BotSettings = {},
) {
  const logger = pino({ level: log === undefined ? 'silent' : 'info' }, { write: log ?? (() => {}) });
  const stores = await openStores(store, { now, onConnectionLost: () => {} });
  const bot = await startBot({
    config,
    ...stores,
    ...settings,
    reader,
    logger,
    access: { ...openAccess, ...access },
    now,
    pause: async () => {},
    grace: 0,
    backOff: () => 0,
    times: { poll: 100 },
  });
  return {
    stop: async () => {
      await bot.stop();
      await stores.close();
    },
  };
}

/** Every text in a message's blocks, line by line. */
export function shownIn(part: unknown): string {
  if (typeof part === 'string') return '';
  if (typeof part !== 'object' || part === null) return '';
  return Object.entries(part)
    .map(([name, value]) => (name === 'text' && typeof value === 'string' ? `${value}\n` : shownIn(value)))
    .join('');
}
