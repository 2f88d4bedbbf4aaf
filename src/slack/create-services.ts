import { setTimeout } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { noMetrics } from '../operations/metrics.js';
import { createAccess } from './access/access.js';
import { openAccess } from './access/rules.js';
import { boltLogger } from './bolt-logger.js';
import type { BotOptions } from './bot.js';
import { docLinks } from './doc-links.js';
import type { Refusals } from './refusals.js';
import type { BotIdentity, Services } from './services.js';
import { hastyClient } from './web-clients.js';
import { OrderedQueue } from './work/ordered-queue.js';

/** Reading has places of its own, so these mostly wait for a turn at it. */
const workQueue = { concurrency: 64, waiting: 200 };
const pressQueue = { concurrency: 8, waiting: 1000 };

/** What the listeners of one workspace work with. */
export function createServices({
  config: { apiUrl },
  botToken,
  cases,
  jobs,
  reader,
  logger,
  client,
  identity,
  signal,
  refusals,
  metrics = noMetrics,
  docsBaseUrl = null,
  escalationChannel = null,
  access = openAccess,
  now = Date.now,
  pause = (milliseconds) => setTimeout(milliseconds),
  observe = () => {},
}: BotOptions & {
  readonly botToken: string;
  readonly client: WebClient;
  readonly identity: BotIdentity;
  readonly signal: AbortSignal;
  readonly refusals: Refusals;
}): Services {
  const onError = (error: unknown) => logger.error({ err: error }, 'queued work failed');
  const hasty = hastyClient(botToken, apiUrl, boltLogger(logger), metrics, refusals.note);
  return {
    cases,
    jobs,
    reader,
    client,
    hastyClient: hasty,
    access: createAccess({ rules: access, escalationChannel, hastyClient: hasty, identity, logger, now }),
    botToken,
    apiUrl,
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
    metrics,
    observe,
  };
}
