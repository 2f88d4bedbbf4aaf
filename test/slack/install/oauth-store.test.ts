import { describe, expect, it } from 'vitest';
import type { Installation } from '../../../src/installations/installation.js';
import type { InstallationStore } from '../../../src/installations/installation-store.js';
import { oauthStore } from '../../../src/slack/install/oauth-store.js';
import { installation, start } from '../../installations/installation-store-contract.js';

const organisation = { teamId: null, teamName: null, enterpriseId: 'E1', enterpriseName: 'Synthetic Ltd' };
const inTeam = (teamId: string) => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false as const });
const inOrganisation = { teamId: undefined, enterpriseId: 'E1', isEnterpriseInstall: true as const };

function recordingStore(...kept: readonly Partial<Installation>[]) {
  const saved: unknown[] = [];
  const removed: string[] = [];
  const known = kept.map((change) => ({ ...installation(change), installedAt: start }));
  const store: InstallationStore = {
    save: async (one) => void saved.push(one),
    find: async (teamId, enterpriseId) =>
      known.find((one) => (teamId === null ? one.enterpriseId === enterpriseId : one.teamId === teamId)) ??
      null,
    remove: async (owner) => removed.push(owner) > 0,
    sealAnew: async () => [],
  };
  return { oauth: oauthStore(store), saved, removed };
}

describe("the store as Slack's installer uses it", () => {
  it('keeps the bot, and no token of a person', async () => {
    const { oauth, saved } = recordingStore();
    await oauth.storeInstallation({
      team: { id: 'T1', name: 'Synthetic workspace' },
      enterprise: undefined,
      isEnterpriseInstall: false,
      user: { id: 'U1', token: 'xoxp-of-a-person', scopes: ['search:read'] },
      bot: { token: 'xoxb-synthetic-1', userId: 'UBOT1', id: 'B1', scopes: ['chat:write', 'files:read'] },
      incomingWebhook: { url: 'https://hooks.example/secret' },
      appId: 'A1',
      authVersion: 'v2',
    });
    expect(saved).toEqual([installation()]);
  });

  it('keeps what an organisation installed as a whole', async () => {
    const { oauth, saved } = recordingStore();
    await oauth.storeInstallation({
      team: undefined,
      enterprise: { id: 'E1', name: 'Synthetic Ltd' },
      isEnterpriseInstall: true,
      user: { id: 'U1', token: undefined, scopes: undefined },
      bot: { token: 'xoxb-org', userId: 'UBOT1', id: 'B1', scopes: [] },
      authVersion: 'v2',
    });
    expect(saved).toEqual([installation({ ...organisation, botToken: 'xoxb-org', scopes: [], appId: null })]);
  });

  it('refuses an installation without a bot', async () => {
    const { oauth, saved } = recordingStore();
    const user = { id: 'U1', token: 'xoxp-1', scopes: [] };
    const without = { team: { id: 'T1' }, enterprise: undefined, user, authVersion: 'v2' } as const;
    await expect(oauth.storeInstallation(without)).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(saved).toEqual([]);
  });

  it('gives a workspace and an organisation what they installed', async () => {
    const { oauth } = recordingStore({}, organisation);
    expect(await oauth.fetchInstallation(inTeam('T1'))).toEqual({
      team: { id: 'T1', name: 'Synthetic workspace' },
      enterprise: undefined,
      isEnterpriseInstall: false,
      user: { id: 'U1', token: undefined, scopes: undefined },
      bot: { token: 'xoxb-synthetic-1', userId: 'UBOT1', id: 'B1', scopes: ['chat:write', 'files:read'] },
      appId: 'A1',
      tokenType: 'bot',
      authVersion: 'v2',
    });
    expect(await oauth.fetchInstallation(inOrganisation)).toMatchObject({
      team: undefined,
      enterprise: { id: 'E1', name: 'Synthetic Ltd' },
      isEnterpriseInstall: true,
    });
  });

  it('says that a workspace has not installed the app, and how it does', async () => {
    const { oauth } = recordingStore();
    await expect(oauth.fetchInstallation(inTeam('T9'))).rejects.toMatchObject({
      code: 'INSTALLATION_UNKNOWN',
      message: expect.stringMatching(/\/slack\/install\. \(T9\)$/),
    });
    await expect(oauth.fetchInstallation(inOrganisation)).rejects.toMatchObject({ detail: 'E1' });
  });

  it('removes what is deleted', async () => {
    const { oauth, removed } = recordingStore();
    await oauth.deleteInstallation(inTeam('T1'));
    await oauth.deleteInstallation(inOrganisation);
    expect(removed).toEqual(['T1', 'E1']);
  });
});
