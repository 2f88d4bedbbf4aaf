import type { Installation as OAuthInstallation, InstallationStore as OAuthStore } from '@slack/bolt';
import { SecureMailError } from '../../errors.js';
import type { Installation } from '../../installations/installation.js';
import type { InstallationStore } from '../../installations/installation-store.js';

type OAuthQuery = Parameters<OAuthStore['fetchInstallation']>[0];

/** The store as Slack's installer uses it. Fetching throws INSTALLATION_UNKNOWN, and TOKEN_SEALED as the store does. */
export function oauthStore(installations: InstallationStore): OAuthStore & Required<OAuthStore> {
  return {
    storeInstallation: async (installation) => installations.save(fromOAuth(installation)),
    fetchInstallation: async (query) => {
      const { teamId = null, enterpriseId = null, isEnterpriseInstall } = query;
      const found = await installations.find(isEnterpriseInstall ? null : teamId, enterpriseId);
      if (found === null) throw new SecureMailError('INSTALLATION_UNKNOWN', ownerOf(query));
      return toOAuth(found);
    },
    deleteInstallation: async (query) => {
      const owner = ownerOf(query);
      if (owner !== null) await installations.remove(owner);
    },
  };
}

function ownerOf({ teamId, enterpriseId, isEnterpriseInstall }: OAuthQuery): string | null {
  return (isEnterpriseInstall ? enterpriseId : teamId) ?? null;
}

/** What is kept of an installation; tokens of people and addresses of webhooks are not. */
function fromOAuth(given: OAuthInstallation): Omit<Installation, 'installedAt'> {
  const { team, enterprise, bot, appId, user } = given;
  if (bot === undefined) throw new SecureMailError('INTERNAL', 'Slack handed over no bot token');
  return {
    teamId: team?.id ?? null,
    teamName: team?.name ?? null,
    enterpriseId: enterprise?.id ?? null,
    enterpriseName: enterprise?.name ?? null,
    appId: appId ?? null,
    botToken: bot.token,
    botUserId: bot.userId,
    botId: bot.id ?? null,
    scopes: bot.scopes,
    installedBy: user.id,
  };
}

function toOAuth(kept: Installation): OAuthInstallation<'v2', boolean> {
  const { teamId, teamName, enterpriseId, enterpriseName, appId, botId, scopes } = kept;
  return {
    team: teamId === null ? undefined : named(teamId, teamName),
    enterprise: enterpriseId === null ? undefined : named(enterpriseId, enterpriseName),
    isEnterpriseInstall: teamId === null,
    user: { token: undefined, scopes: undefined, id: kept.installedBy },
    bot: { token: kept.botToken, userId: kept.botUserId, id: botId ?? '', scopes: [...scopes] },
    ...(appId === null ? {} : { appId }),
    tokenType: 'bot',
    authVersion: 'v2',
  };
}

function named(id: string, name: string | null) {
  return name === null ? { id } : { id, name };
}
