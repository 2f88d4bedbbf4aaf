import type { Verdict } from '../diagnosis/diagnosis.js';
import type { ErrorCode } from '../errors.js';

/** What came in from Slack and was acknowledged; `request`: anything at all in HTTP mode. */
export type Incoming = 'event' | 'action' | 'command' | 'shortcut' | 'view' | 'step' | 'request';

/** An upload that was answered. */
export interface Answered {
  readonly verdict: Verdict;
  /** Id of the first cause; null where none was found. */
  readonly cause: string | null;
  /** From Slack's event to the reply. */
  readonly seconds: number;
}

/** One request to Slack's Web API. */
export interface SlackCall {
  readonly method: string;
  /** Slack's error code; `http_5xx` or `no_answer` where it gave none; null: it went well. */
  readonly error: string | null;
  readonly seconds: number;
}

/** Phases of the socket to Slack: asking for an address, waiting for Slack's hello, at work, gone. */
export const socketStates = ['opening', 'connecting', 'connected', 'disconnected'] as const;
export type SocketState = (typeof socketStates)[number];

/**
 * What the bot counts of its own work. Whatever is given as a name ends up as a label only if it is one of a
 * closed set (causes, codes, methods): nothing of a bundle can.
 */
export interface Metrics {
  /** Seconds from Slack's request to the acknowledgement. */
  acknowledged(incoming: Incoming, seconds: number): void;
  answered(answer: Answered): void;
  jobGivenUp(code: ErrorCode): void;
  slackCalled(call: SlackCall): void;
  /** Slack answered 429. */
  slackThrottled(method: string): void;
  socketIs(state: SocketState): void;
  /** The watchdog connected anew because nothing was heard. */
  socketRevived(): void;
}

/** Counts nothing. */
export const noMetrics: Metrics = {
  acknowledged() {},
  answered() {},
  jobGivenUp() {},
  slackCalled() {},
  slackThrottled() {},
  socketIs() {},
  socketRevived() {},
};
