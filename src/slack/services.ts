import { randomUUID } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { CaseStore } from '../cases/case-store.js';
import type { Jobs } from '../jobs/jobs.js';
import type { Metrics } from '../operations/metrics.js';
import type { CaseReader } from '../reading/case-reader.js';
import type { Access } from './access/access.js';
import type { DocLinks } from './doc-links.js';
import { MessageReply } from './replies/message-reply.js';
import type { Place } from './replies/post-once.js';
import { postingOf } from './replies/posting-of.js';
import type { OrderedQueue } from './work/ordered-queue.js';
import type { WorkStep } from './work/work-step.js';

/** Who the bot is in its workspace. */
export interface BotIdentity {
  readonly userId: string;
  readonly botId: string | null;
  /** Slack's id of the workspace that it serves. */
  readonly teamId: string;
  /** Whether its token is that of a whole organisation, and serves all of its workspaces. */
  readonly isOrgInstall: boolean;
  /** Slack's id of the organisation that the workspace belongs to. */
  readonly enterpriseId: string | null;
  /** Base of the addresses of its messages, ending in `/`. */
  readonly workspaceUrl: string;
}

/** What the listeners work with. */
export interface Services {
  readonly cases: CaseStore;
  /** Work that outlives the process. */
  readonly jobs: Jobs;
  /** Reads what people hand over. */
  readonly reader: CaseReader;
  /** For calls that must arrive. */
  readonly client: WebClient;
  /** For calls that may fail: neither waits nor tries again. */
  readonly hastyClient: WebClient;
  readonly botToken: string;
  readonly apiUrl: string;
  readonly identity: BotIdentity;
  readonly docs: DocLinks;
  /** Who may do what, and where. */
  readonly access: Access;
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
  readonly metrics: Metrics;
  /** Told of each step of a message’s work, right after it. */
  readonly observe: (step: WorkStep) => void;
}

/**
 * An answer by a message of the bot at that place, to the work of that key: whoever does the same work again finds
 * the message by it. Without a key nobody will.
 */
export function messageReply(place: Place, services: Services, work: string = randomUUID()): MessageReply {
  return new MessageReply(place, { ...postingOf(services), now: services.now, work });
}
