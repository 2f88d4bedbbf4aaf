/** The app, installed in a workspace, or in an organisation for all its workspaces. */
export interface Installation {
  /** Slack's id of the workspace; null where an organisation installed the app as a whole. */
  readonly teamId: string | null;
  readonly teamName: string | null;
  /** Slack's id of the organisation, where the workspace belongs to one. */
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  readonly appId: string | null;
  readonly botToken: string;
  readonly botUserId: string;
  readonly botId: string | null;
  readonly scopes: readonly string[];
  /** Slack's id of whoever installed the app. */
  readonly installedBy: string;
  /** Milliseconds since the epoch. */
  readonly installedAt: number;
}

/** Slack's id of what the app is installed in: the workspace, or the organisation as a whole. */
export function ownerOf({ teamId, enterpriseId }: Pick<Installation, 'teamId' | 'enterpriseId'>): string {
  const owner = teamId ?? enterpriseId;
  if (owner === null) throw new TypeError('an installation belongs to a workspace or an organisation');
  return owner;
}
