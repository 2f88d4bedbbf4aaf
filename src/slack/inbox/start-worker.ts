import { backOff as usualBackOff } from '../../jobs/back-off.js';
import type { Verdict, Worker, WorkerOptions } from '../../jobs/jobs.js';
import type { BotOptions } from '../bot.js';
import { isPassing, retryAfter } from '../passing-error.js';
import { codeOf, pressHandlers, readingHandlers, sayGivenUp, type WorkContext } from './work-handlers.js';

/**
 * Pieces of work that one process does at once. What is to be read shows in its thread how long it still waits, so
 * more is taken up than is read; presses never wait behind it.
 */
const concurrency = { reading: 32, presses: 8 };

type StartOptions = Pick<BotOptions, 'jobs' | 'logger' | 'backOff' | 'times' | 'limits'> & WorkContext;

/** Begins to do what is in the inbox. */
export function startWorker({
  jobs,
  logger,
  backOff = usualBackOff,
  times = {},
  limits = {},
  ...context
}: StartOptions): Worker {
  const work = { ...context, logger };
  const common: Omit<WorkerOptions, 'kinds' | 'concurrency'> = {
    judge: (error, failures) => judge(error, failures, backOff),
    onGivenUp: (run, code) => sayGivenUp(run, code, work),
    onError: (error) => logger.error({ err: error }, 'the worker stumbled'),
    times,
    limits,
  };
  const workers = [
    jobs.start({ ...common, kinds: readingHandlers(work), concurrency: concurrency.reading }),
    jobs.start({ ...common, kinds: pressHandlers(work), concurrency: concurrency.presses }),
  ];
  return {
    wake: () => {
      for (const worker of workers) worker.wake();
    },
    stop: async (grace) => {
      await Promise.all(workers.map((worker) => worker.stop(grace)));
    },
  };
}

/** Slack says how long it wants to be left alone; what else passes is tried again later and later. */
function judge(error: unknown, failures: number, backOff: (failures: number) => number): Verdict {
  if (!isPassing(error)) return { giveUp: codeOf(error) };
  return { retryIn: retryAfter(error) ?? backOff(failures) };
}
