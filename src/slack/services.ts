import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { CaseStore } from '../cases/case-store.js';
import type { DocLinks } from './doc-links.js';
import type { Place } from './replies/message-reply.js';
import { MessageReply } from './replies/message-reply.js';
import type { OrderedQueue } from './work/ordered-queue.js';

/** Who the bot is in its workspace. */
export interface BotIdentity {
  readonly userId: string;
  readonly botId: string | null;
  /** Base of the addresses of its messages, ending in `/`. */
  readonly workspaceUrl: string;
}

/** What the listeners work with. */
export interface Services {
  readonly cases: CaseStore;
  /** For calls that must arrive. */
  readonly client: WebClient;
  /** For calls that may fail: neither waits nor tries again. */
  readonly hastyClient: WebClient;
  readonly botToken: string;
  readonly apiUrl: string;
  readonly identity: BotIdentity;
  readonly docs: DocLinks;
  /** Id of the channel that escalations go to. */
  readonly escalationChannel: string | null;
  /** Checks, ordered by thread. */
  readonly work: OrderedQueue;
  /** Presses of buttons, ordered by message; never behind a check. */
  readonly presses: OrderedQueue;
  readonly logger: Logger;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Aborted when the bot stops. */
  readonly signal: AbortSignal;
}

/** An answer by a message of the bot at that place. */
export function messageReply(place: Place, services: Services): MessageReply {
  const { client, hastyClient, now, logger } = services;
  const onLost = (method: string, error: unknown) => logger.warn({ method, err: error }, 'a call was lost');
  return new MessageReply(place, { client, hastyClient, now, onLost });
}
