import { LogLevel, WebClient } from '@slack/web-api';
import type { StandIn } from '../../src/workspace/stand-in.js';

/** Slack's own client with the bot token, which does not try again. */
export function webClient(standIn: StandIn, token = standIn.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: standIn.apiUrl,
    retryConfig: { retries: 0 },
    logLevel: LogLevel.ERROR,
    rejectRateLimitedCalls: true,
  });
}

/** Slack's answer to a call, refusals included. */
export async function answerTo(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    return (error as { data?: unknown }).data ?? error;
  }
}
