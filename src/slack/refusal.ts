import { SecureMailError } from '../errors.js';
import { platformError } from './platform-error.js';

/** Slack's own troubles, which pass. */
const passing = new Set([
  'fatal_error',
  'internal_error',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/** The word with which Slack refused a call for good; throws SLACK_UNREACHABLE for what may work later. */
export function refusalOf(error: unknown): string {
  const code = platformError(error);
  if (code !== null && !passing.has(code)) return code;
  throw new SecureMailError('SLACK_UNREACHABLE', code, { cause: error });
}
