import { WebAPIPlatformError } from '@slack/web-api';

/** The word with which Slack refused a call (`not_in_channel`); null for every other error. */
export function platformError(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null;
}
