import { backOff as usualBackOff } from '../../jobs/back-off.js';
import type { Verdict, Worker } from '../../jobs/jobs.js';
import type { BotOptions } from '../bot.js';
import { isPassing, retryAfter } from '../passing-error.js';
import { codeOf, sayGivenUp, type WorkContext, workHandlers } from './work-handlers.js';

/** Pieces of work that one process does at once. */
const concurrency = 4;

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
  return jobs.start({
    kinds: workHandlers({ ...context, logger }),
    concurrency,
    judge: (error, failures) => judge(error, failures, backOff),
    onGivenUp: (run, code) => sayGivenUp(run, code, { ...context, logger }),
    onError: (error) => logger.error({ err: error }, 'the worker stumbled'),
    times,
    limits,
  });
}

/** Slack says how long it wants to be left alone; what else passes is tried again later and later. */
function judge(error: unknown, failures: number, backOff: (failures: number) => number): Verdict {
  if (!isPassing(error)) return { giveUp: codeOf(error) };
  return { retryIn: retryAfter(error) ?? backOff(failures) };
}
