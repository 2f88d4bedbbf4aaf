import type { Logger as SlackLogger } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { measuredFetch } from '../operations/measured-fetch.js';
import { type Metrics, noMetrics } from '../operations/metrics.js';
import { type OnRefused, watchedFetch } from './watched-fetch.js';

/*
 * Three clients, because calls differ in what may be repeated. Looking and changing (`chat.update`,
 * `conversations.replies`) may: the patient client does it by itself. A new message may not, as its answer can be
 * lost after Slack took it: it goes through the hasty client, and `post-once` looks before it posts again. The
 * socket's client never gives up. Without `retryConfig` the SDK would try ten times in half an hour, and without
 * `timeout` wait for ever.
 */

/** How long one attempt may take, in milliseconds. */
const callTimeout = 20_000;

/** For calls that must arrive: some 8 seconds of new attempts after 5xx, broken connections, time-outs and 429. */
const patience = { retries: 4, factor: 2, minTimeout: 500, maxTimeout: 8000 };
/** For the socket: as long as Slack is out of reach, at most half a minute apart. */
const endurance = { forever: true, retries: 10, factor: 1.6, minTimeout: 500, maxTimeout: 30_000 };

/** Hears of what Slack refuses. */
const nobody: OnRefused = () => {};

/**
 * Options of a Web API client. Each caller gets its own object: Socket Mode writes its own retries into the
 * one it is given unless they are set. `onRefused` is for clients with the bot's own token: that of a workflow's
 * step ends with the step.
 */
export function clientOptions(
  apiUrl: string,
  logger: SlackLogger,
  metrics: Metrics = noMetrics,
  onRefused: OnRefused = nobody,
): WebClientOptions {
  const fetch = watchedFetch(measuredFetch(apiUrl, metrics), apiUrl, onRefused);
  return { slackApiUrl: apiUrl, logger, timeout: callTimeout, retryConfig: { ...patience }, fetch };
}

export function socketClientOptions(
  apiUrl: string,
  logger: SlackLogger,
  metrics: Metrics = noMetrics,
): WebClientOptions {
  return { ...clientOptions(apiUrl, logger, metrics), retryConfig: { ...endurance } };
}

/** A client for calls that may fail, or must not be repeated blindly: one attempt, no waiting for a rate limit. */
export function hastyClient(
  token: string,
  apiUrl: string,
  logger: SlackLogger,
  metrics: Metrics = noMetrics,
  onRefused: OnRefused = nobody,
): WebClient {
  const options = {
    ...clientOptions(apiUrl, logger, metrics, onRefused),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  return new WebClient(token, options);
}
