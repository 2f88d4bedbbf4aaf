import { z } from 'zod';

/** Events that end an installation; an app gets them without asking for a scope. */
export const departureEvents = ['app_uninstalled', 'tokens_revoked'] as const;

/** A workspace, or an organisation, that no longer has the app. */
export interface Departure {
  /** Slack's id of it. */
  readonly owner: string;
  /** Milliseconds since the epoch; what was installed later is not meant. */
  readonly time: number;
}

const uninstalled = z.object({ type: z.literal('app_uninstalled') });
/** Tokens of people are none of ours; `bot` names the bot's user. */
const revoked = z.object({
  type: z.literal('tokens_revoked'),
  tokens: z.object({ bot: z.array(z.string()).min(1) }),
});
const departing = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  authorizations: z.array(z.object({ is_enterprise_install: z.boolean().nullish() })).nullish(),
  event_time: z.number(),
  event: z.union([uninstalled, revoked]),
});

/**
 * What an event of `app_uninstalled` or `tokens_revoked` ends; null where it ends nothing. Slack tells the time in
 * whole seconds, and may tell of it long after.
 */
export function departureOf(body: unknown): Departure | null {
  const { data } = departing.safeParse(body);
  if (data === undefined) return null;
  const isOrganisation = data.is_enterprise_install ?? data.authorizations?.[0]?.is_enterprise_install;
  const owner = isOrganisation === true ? data.enterprise_id : data.team_id;
  return typeof owner === 'string' ? { owner, time: data.event_time * 1000 + 999 } : null;
}
