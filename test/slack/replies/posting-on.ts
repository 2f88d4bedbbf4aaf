import { LogLevel, WebClient } from '@slack/web-api';
import { Pace } from '../../../src/slack/pace.js';
import type { Posting } from '../../../src/slack/replies/post-once.js';
import type { StandIn } from '../../../src/workspace/stand-in.js';
import { ManualClock } from '../../workspace/manual-clock.js';

/** What posting needs, against the stand-in; waiting moves the clock on. `onLost` hears of calls that were lost. */
export function postingOn(
  { apiUrl, botToken, ids }: StandIn,
  { clock = new ManualClock(), onLost = () => {} }: Partial<Trial> = {},
): Posting {
  const options = {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    timeout: 1000,
    logLevel: LogLevel.ERROR,
  };
  const client = new WebClient(botToken, options);
  const hastyClient = new WebClient(botToken, { ...options, rejectRateLimitedCalls: true });
  const pause = async (milliseconds: number) => clock.advance(milliseconds);
  const pace = new Pace(() => clock.now(), pause);
  return { client, hastyClient, botUserId: ids.app.botUser, pace, pause, onLost };
}

interface Trial {
  readonly clock: ManualClock;
  readonly onLost: (what: string) => void;
}
