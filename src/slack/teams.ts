import type { App } from '@slack/bolt';
import type { Services } from './services.js';
import type { TeamAddress } from './team-address.js';

/** The bot in one workspace: what it works with there, and the Bolt app with its listeners. */
export interface Team {
  readonly services: Services;
  readonly app: App;
  /** Whether Slack takes its token no longer. */
  isRefused(): boolean;
}

/** The workspaces that the bot is in. */
export interface Teams {
  /** Throws INSTALLATION_UNKNOWN where neither the workspace nor its organisation has installed the app. */
  of(address: TeamAddress): Promise<Team>;
  /** Those that were at work so far. */
  known(): readonly Team[];
}

/** A bot for one workspace: whatever comes in is from there. */
export function oneTeam(team: Team): Teams {
  return { of: async () => team, known: () => [team] };
}
