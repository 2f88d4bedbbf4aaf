import type { Logger } from 'pino';

/** Milliseconds between two lines: whoever knows the address could fill the disk otherwise. */
const interval = 60_000;

/** Logs why requests are refused, a line a minute at most; `now` in milliseconds. */
export function refusalLog(logger: Logger, now: () => number): (why: string) => void {
  let next = Number.NEGATIVE_INFINITY;
  let unsaid = 0;
  return (why) => {
    if (now() < next) {
      unsaid += 1;
      return;
    }
    logger.warn({ why, unsaid }, 'a request was refused that does not come from Slack, or came too late');
    next = now() + interval;
    unsaid = 0;
  };
}
