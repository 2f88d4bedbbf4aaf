import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { type ErrorCode, SecureMailError } from '../errors.js';
import { platformError } from './platform-error.js';
import { tokenRefusals } from './token-refusals.js';

/**
 * Slack's own troubles. After some of them a call may have taken effect all the same
 * (https://docs.slack.dev/reference/methods/chat.postMessage, `fatal_error` and `internal_error`).
 */
const passingWords: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'ratelimited',
  'rate_limited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/** Errors of our own that are over once somebody else is well again. */
const passingCodes: ReadonlySet<ErrorCode> = new Set([
  'CASE_RACE',
  'DATABASE_UNAVAILABLE',
  'QUEUE_FULL',
  'SLACK_UNREACHABLE',
  'TOKEN_REVOKED',
  'TOKEN_SEALED',
]);

/**
 * Codes of the network (`ECONNRESET`, `UND_ERR_SOCKET`), and SQLSTATEs of a database that cannot just now: no
 * connection, no room, shutting down, and transactions that got in each other's way.
 */
const passingReason =
  /^(?:ECONN(?:RESET|REFUSED|ABORTED)|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|E(?:HOST|NET)UNREACH|UND_ERR_\w{1,40}|08\w{3}|53\w{3}|57P0[1-3]|40001|40P01)$/;

/** Milliseconds between two attempts with a token that serves no longer: until somebody gives the bot another. */
const untilNewToken = 5 * 60_000;

/** Causes beneath causes that are still asked. */
const depthLimit = 4;

/**
 * Whether the same work may succeed later: Slack, the network or the database is unwell, or the bot needs another
 * token. Everything else stays as it is.
 */
export function isPassing(error: unknown, depth = depthLimit): boolean {
  if (error instanceof SecureMailError && passingCodes.has(error.code)) return true;
  if (error instanceof WebAPIRequestError || error instanceof WebAPIRateLimitedError) return true;
  if (error instanceof WebAPIHTTPError) return error.statusCode >= 500 || error.statusCode === 429;
  const word = platformError(error);
  if (word !== null) return passingWords.has(word) || tokenRefusals.has(word);
  if (!(error instanceof Error)) return false;
  if (passingReason.test(String(Reflect.get(error, 'code')))) return true;
  return depth > 0 && isPassing(error.cause, depth - 1);
}

/** How long to leave Slack alone, in milliseconds: as long as it says; null where there is no telling. */
export function retryAfter(error: unknown, depth = depthLimit): number | null {
  if (error instanceof WebAPIRateLimitedError) return error.retryAfter * 1000;
  if (tokenRefusals.has(platformError(error) ?? '')) return untilNewToken;
  if (error instanceof SecureMailError && error.code === 'TOKEN_SEALED') return untilNewToken;
  return error instanceof Error && depth > 0 ? retryAfter(error.cause, depth - 1) : null;
}

/** Whether nobody knows if a call took effect, and another may succeed at once. */
export function isUncertain(error: unknown): boolean {
  return isPassing(error) && retryAfter(error) === null;
}
