import { setTimeout } from 'node:timers/promises';
import { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { CaseStore } from '../cases/case-store.js';
import type { SlackConfig } from '../config.js';
import { boltLogger } from './bolt-logger.js';
import { docLinks } from './doc-links.js';
import { registerListeners } from './listeners/index.js';
import { createEntrance } from './receivers.js';
import type { BotIdentity, Services } from './services.js';
import { signIn } from './sign-in.js';
import { clientOptions, hastyClient } from './web-clients.js';
import { OrderedQueue } from './work/ordered-queue.js';

export interface BotOptions {
  readonly config: SlackConfig;
  readonly cases: CaseStore;
  readonly logger: Logger;
  /** Where the documentation is published, ending in `/`; default: answers carry no links to it. */
  readonly docsBaseUrl?: string | null;
  /** Id of the channel that escalations go to; default: whoever escalates chooses one. */
  readonly escalationChannel?: string | null;
  readonly now?: () => number;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  /** Milliseconds that running checks get when the bot stops. */
  readonly grace?: number;
}

export interface Bot {
  /** Takes nothing in any more, lets what runs end for a while, and disconnects. */
  stop(): Promise<void>;
}

const workQueue = { concurrency: 2, waiting: 200 };
const pressQueue = { concurrency: 8, waiting: 1000 };
const defaultGrace = 5000;
/** How long it is remembered which messages were worked on: Slack repeats events for a day at most. */
const memory = 7 * 24 * 60 * 60_000;

/** Connects the bot to Slack. Throws where Slack refuses the tokens or cannot be reached. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, cases, logger, now = Date.now } = options;
  const slackLogger = boltLogger(logger);
  const client = new WebClient(config.botToken, clientOptions(config.apiUrl, slackLogger));
  const identity = await signIn(config, client, slackLogger);
  await cases.forgetTakenBefore(now() - memory);
  const stopping = new AbortController();
  const services = createServices(options, client, identity, stopping.signal);
  const entrance = createEntrance(config, slackLogger);
  const app = new App({
    receiver: entrance.receiver,
    authorize: async () => authorization(config, identity),
    clientOptions: clientOptions(config.apiUrl, slackLogger),
    logger: slackLogger,
    convoStore: false,
  });
  app.error(async (error) => logger.error({ err: error }, 'a listener failed'));
  registerListeners(app, services);
  await entrance.start();
  return {
    stop: async () => {
      await entrance.stop();
      await drain(services, stopping, options.grace ?? defaultGrace);
    },
  };
}

function authorization({ botToken }: SlackConfig, { userId, botId }: BotIdentity) {
  return { botToken, botUserId: userId, ...(botId === null ? {} : { botId }) };
}

function createServices(
  options: BotOptions,
  client: WebClient,
  identity: BotIdentity,
  signal: AbortSignal,
): Services {
  const { config, cases, logger, docsBaseUrl = null, escalationChannel = null } = options;
  const { now = Date.now, pause = (milliseconds) => setTimeout(milliseconds) } = options;
  const onError = (error: unknown) => logger.error({ err: error }, 'an answer could not be given');
  return {
    cases,
    client,
    hastyClient: hastyClient(config.botToken, config.apiUrl, boltLogger(logger)),
    botToken: config.botToken,
    apiUrl: config.apiUrl,
    identity,
    docs: docLinks(docsBaseUrl),
    escalationChannel,
    work: new OrderedQueue({ ...workQueue, onError }),
    presses: new OrderedQueue({ ...pressQueue, onError }),
    logger,
    now,
    pause: async (milliseconds) => {
      await pause(milliseconds);
    },
    signal,
  };
}

/** What still runs may end within the grace; then it is broken off, and says so in its thread. */
async function drain({ work, presses }: Services, stopping: AbortController, grace: number): Promise<void> {
  const waiting = new AbortController();
  const deadline = setTimeout(grace, undefined, { signal: waiting.signal }).then(
    () => stopping.abort(),
    () => {},
  );
  await Promise.all([work.close(), presses.close()]);
  waiting.abort();
  await deadline;
}
