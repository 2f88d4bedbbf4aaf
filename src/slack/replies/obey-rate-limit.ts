import { WebAPIRateLimitedError } from '@slack/web-api';

/** Attempts that Slack may put off. */
const attempts = 5;
/** Whoever is put off for longer than these milliseconds leaves it to a later attempt at the whole work. */
const longest = 60_000;

/**
 * Makes a call; where Slack puts it off, once more after the time that Slack names: a call that was put off had no
 * effect. Throws WebAPIRateLimitedError where that takes too long. For clients that reject such calls.
 */
export async function obeyRateLimit<T>(
  call: () => Promise<T>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof WebAPIRateLimitedError) || attempt === attempts) throw error;
      const wait = error.retryAfter * 1000;
      if (wait > longest) throw error;
      await pause(wait);
    }
  }
}
