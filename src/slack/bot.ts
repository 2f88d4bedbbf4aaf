import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { CaseStore } from '../cases/case-store.js';
import type { SlackConfig } from '../config.js';
import type { AccessConfig } from '../config-access.js';
import type { OAuthConfig } from '../config-oauth.js';
import type { InstallationStore } from '../installations/installation-store.js';
import type { JobLimits, Jobs, JobTimes, Worker } from '../jobs/jobs.js';
import { type Metrics, noMetrics } from '../operations/metrics.js';
import type { CaseReader } from '../reading/case-reader.js';
import { durableReceiver } from './inbox/durable-receiver.js';
import { Inbox } from './inbox/inbox.js';
import { startWorker } from './inbox/start-worker.js';
import { isOAuth, openTeams } from './open-teams.js';
import { createEntrance } from './receivers.js';
import type { Teams } from './teams.js';
import { queueKey } from './work/case-in-thread.js';
import { wishOf } from './work/wish-of.js';
import type { WorkStep } from './work/work-step.js';

export interface BotOptions {
  readonly config: SlackConfig | OAuthConfig;
  /** Where workspaces that installed the app are kept; needed for several. */
  readonly installations?: InstallationStore | null;
  readonly cases: CaseStore;
  readonly jobs: Jobs;
  /** Reads what people hand over; closed by whoever made it. */
  readonly reader: CaseReader;
  readonly logger: Logger;
  /** Where the documentation is published, ending in `/`; default: answers carry no links to it. */
  readonly docsBaseUrl?: string | null;
  /** Id of the channel that escalations go to; default: whoever escalates chooses one. */
  readonly escalationChannel?: string | null;
  /** Who may do what, and where; default: every full member, in every channel that the bot is in. */
  readonly access?: AccessConfig;
  readonly metrics?: Metrics;
  readonly now?: () => number;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  /** Milliseconds that running work gets when the bot stops; what is not done by then is handed back. */
  readonly grace?: number;
  /** Milliseconds to wait after the nth failure. */
  readonly backOff?: (failures: number) => number;
  readonly times?: Partial<JobTimes>;
  readonly limits?: Partial<JobLimits>;
  /** Told of each step of a message's work, right after it. */
  readonly observe?: (step: WorkStep) => void;
}

export interface Bot {
  /** Whether Slack can reach the bot. */
  isConnected(): boolean;
  /** Whether the process can still help itself. */
  isHealthy(): boolean;
  /** Takes nothing in any more, lets what runs end for a while, hands back the rest, and disconnects. */
  stop(): Promise<void>;
}

const defaultGrace = 15_000;

/** Connects the bot to Slack. Throws where Slack refuses the tokens or cannot be reached. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { logger, installations = null, metrics = noMetrics, now = Date.now } = options;
  const stopping = new AbortController();
  const teams = await openTeams(options, stopping.signal);
  const inbox = createInbox(options, teams);
  const entrance = createEntrance(options.config, { logger, metrics, installations, now });
  durableReceiver(entrance.receiver, { inbox, teams, installations, logger });
  await entrance.start();
  // not before: a start that fails would count as a loss of whatever was begun
  const worker = startWorker({ ...options, teams, inbox });
  return {
    isConnected: () => entrance.isConnected() && (isOAuth(options.config) || !isRefused(teams)),
    isHealthy: () => entrance.isHealthy(),
    stop: async () => {
      await entrance.stop();
      await drain(teams, { worker, stopping }, options.grace ?? defaultGrace);
    },
  };
}

function createInbox(options: BotOptions, teams: Teams): Inbox {
  const { cases, jobs, logger, observe = () => {} } = options;
  return new Inbox({
    jobs,
    observe,
    wishOf: async (message, from) => wishOf(message, (await teams.of(from)).services),
    threadOf: (place) => queueKey(place, { cases, logger }),
  });
}

/** A token that Slack takes no longer makes the bot of one workspace deaf, however well the socket is. */
function isRefused(teams: Teams): boolean {
  return teams.known().some((team) => team.isRefused());
}

interface Draining {
  readonly worker: Worker;
  readonly stopping: AbortController;
}

/** What still runs may end within the grace; then jobs are handed back, and the rest is broken off. */
async function drain(teams: Teams, { worker, stopping }: Draining, grace: number): Promise<void> {
  const waiting = new AbortController();
  const deadline = setTimeout(grace, undefined, { signal: waiting.signal }).then(
    () => stopping.abort(),
    () => {},
  );
  await worker.stop(grace);
  const queues = teams.known().flatMap(({ services: { work, presses } }) => [work, presses]);
  await Promise.all(queues.map((queue) => queue.close()));
  waiting.abort();
  await deadline;
}
