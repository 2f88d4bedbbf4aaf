import { z } from 'zod';

/** A workspace, and the organisation that may have installed the app for all of its workspaces. */
export interface TeamAddress {
  /** Empty where Slack names none. */
  readonly teamId: string;
  /** Null where the workspace belongs to no organisation. */
  readonly enterpriseId: string | null;
}

const installation = z.object({ team_id: z.string().nullish(), enterprise_id: z.string().nullish() });
const authorized = z.object({
  team_id: z.string().nullish(),
  authorizations: z.tuple([installation], z.unknown()),
});
const id = z.union([z.string(), z.object({ id: z.string() }).transform((named) => named.id)]).nullish();
const named = z.object({
  view: z.object({ app_installed_team_id: z.string().nullish() }).nullish(),
  team: id,
  team_id: z.string().nullish(),
  user: z.object({ team_id: z.string().nullish() }).nullish().catch(null),
  enterprise: id,
  enterprise_id: z.string().nullish(),
});

/**
 * The workspace that a body of Slack, or the input of a job, is meant for. In a channel that is shared with another
 * organisation that is the one which installed the app, wherever the message was written
 * (https://docs.slack.dev/apis/events-api, `authorizations`).
 */
export function teamAddressIn(body: unknown): TeamAddress {
  const event = authorized.safeParse(body).data;
  if (event !== undefined) {
    const [{ team_id, enterprise_id }] = event.authorizations;
    return { teamId: team_id ?? event.team_id ?? '', enterpriseId: enterprise_id ?? null };
  }
  const { data } = named.safeParse(body);
  const teamId = data?.view?.app_installed_team_id ?? data?.team ?? data?.team_id ?? data?.user?.team_id;
  return { teamId: teamId ?? '', enterpriseId: data?.enterprise ?? data?.enterprise_id ?? null };
}
