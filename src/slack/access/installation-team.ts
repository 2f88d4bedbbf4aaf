import type { BotIdentity } from '../services.js';
import { teamAddressIn } from '../team-address.js';

/**
 * The workspace that a body of Slack is for: never that of a person of another organisation, which bodies of shared
 * channels may name as well. A token of a whole organisation serves several, and the body says which.
 */
export function installationTeam(
  body: unknown,
  { teamId, isOrgInstall }: Pick<BotIdentity, 'teamId' | 'isOrgInstall'>,
): string {
  return (isOrgInstall && teamAddressIn(body).teamId) || teamId;
}
