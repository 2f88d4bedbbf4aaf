import { SecureMailError } from '../errors.js';
import { isPassing } from './passing-error.js';
import { platformError } from './platform-error.js';

/** The word with which Slack refused a call for good; throws SLACK_UNREACHABLE for what may work later. */
export function refusalOf(error: unknown): string {
  const code = platformError(error);
  if (code !== null && !isPassing(error)) return code;
  throw new SecureMailError('SLACK_UNREACHABLE', code, { cause: error });
}
