import type { Logger as SlackLogger } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';

/** How long one call may take, in milliseconds. */
const callTimeout = 20_000;

/** For calls that must arrive: some 15 seconds of new attempts. */
const patience = { retries: 4, factor: 2, minTimeout: 500, maxTimeout: 8000 };
/** For the socket: as long as Slack is out of reach, at most half a minute apart. */
const endurance = { forever: true, retries: 10, factor: 1.6, minTimeout: 500, maxTimeout: 30_000 };

/**
 * Options of a Web API client. Each caller gets its own object: Socket Mode writes its own retries into the
 * one it is given unless they are set.
 */
export function clientOptions(apiUrl: string, logger: SlackLogger): WebClientOptions {
  return { slackApiUrl: apiUrl, logger, timeout: callTimeout, retryConfig: { ...patience } };
}

export function socketClientOptions(apiUrl: string, logger: SlackLogger): WebClientOptions {
  return { ...clientOptions(apiUrl, logger), retryConfig: { ...endurance } };
}

/** A client for calls that may fail: one attempt, and no waiting for a rate limit. */
export function hastyClient(token: string, apiUrl: string, logger: SlackLogger): WebClient {
  const options = {
    ...clientOptions(apiUrl, logger),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  return new WebClient(token, options);
}
