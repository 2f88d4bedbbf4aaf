import { WebAPIPlatformError } from '@slack/web-api';
import { z } from 'zod';

/** The word with which Slack refused a call (`not_in_channel`); null for every other error. */
export function platformError(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null;
}

const missed = z.object({
  error: z.literal('missing_scope'),
  needed: z.string().regex(/^[a-z_.:,]{1,100}$/),
});

/** The scope that Slack missed (`files:write`, or several that would do); null for every other error. */
export function missedScope(error: unknown): string | null {
  if (!(error instanceof WebAPIPlatformError)) return null;
  return missed.safeParse(error.data).data?.needed ?? null;
}
