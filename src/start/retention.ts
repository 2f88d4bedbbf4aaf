import type { CaseStore } from '../cases/case-store.js';
import type { Expired } from '../cases/expire-cases.js';
import type { Jobs } from '../jobs/jobs.js';

export interface RetentionOptions {
  readonly cases: Pick<CaseStore, 'expire' | 'forgetTakenBefore' | 'scrub'>;
  readonly jobs: Pick<Jobs, 'purgeFinishedBefore'>;
  /** Days after its last change at which a case goes. */
  readonly days: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told of each purge that removed something. */
  readonly onPurged: (purged: Purged) => void;
  /** A purge that fails is made up for by the next. */
  readonly onError: (error: unknown) => void;
  /** Milliseconds between two purges; default: an hour. */
  readonly every?: number;
}

export interface Purged extends Expired {
  /** Work that was finished so long ago that nobody brings it again. */
  readonly jobs: number;
}

export interface Retention {
  /** Ends after the batch that is under way. */
  stop(): Promise<void>;
}

const day = 24 * 60 * 60_000;
const hour = 60 * 60_000;
/** How long it is remembered which work was taken in: Slack repeats events for a day at most. */
const memory = 7 * day;

/**
 * Removes what is over its time now and every hour from now on. Several processes on one database may do so at once.
 * Nothing here keeps the process up.
 */
export function startRetention(options: RetentionOptions): Retention {
  const stopping = new AbortController();
  let running = Promise.resolve();
  const purgeNext = () => {
    running = running.then(() => tellPurge(options, stopping.signal));
  };
  purgeNext();
  const timer = setInterval(purgeNext, options.every ?? hour);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}

async function tellPurge(options: RetentionOptions, signal: AbortSignal): Promise<void> {
  try {
    const purged = await purge(options, signal);
    if (purged.cases + purged.records + purged.jobs > 0) options.onPurged(purged);
  } catch (error) {
    options.onError(error);
  }
}

async function purge({ cases, jobs, days, now }: RetentionOptions, signal: AbortSignal): Promise<Purged> {
  const expired = await cases.expire(now() - days * day, signal);
  await cases.forgetTakenBefore(now() - memory);
  const finished = await jobs.purgeFinishedBefore(now() - memory);
  await cases.scrub();
  return { ...expired, jobs: finished };
}
