import { beforeEach, describe, expect, it } from 'vitest';
import type { Installation } from '../../../src/installations/installation.js';
import type { InstallationStore } from '../../../src/installations/installation-store.js';
import { InstalledTeams } from '../../../src/slack/install/installed-teams.js';
import type { Team } from '../../../src/slack/teams.js';
import { installation, start } from '../../installations/installation-store-contract.js';

const inTeam = (teamId: string, enterpriseId: string | null = null) => ({ teamId, enterpriseId });

describe('the workspaces that have the app', () => {
  const kept = new Map<string, Installation>();
  const made: string[] = [];
  let failure: Error | null = null;
  let teams: InstalledTeams;
  beforeEach(() => {
    kept.clear();
    made.length = 0;
    failure = null;
    teams = new InstalledTeams(store, async ({ botToken }, teamId) => {
      made.push(`${teamId} ${botToken}`);
      if (failure !== null) throw failure;
      return { services: { botToken } } as Team;
    });
  });

  const store: InstallationStore = {
    find: async (teamId, enterpriseId) => kept.get(teamId ?? '') ?? kept.get(enterpriseId ?? '') ?? null,
    save: async () => {},
    remove: async (owner) => kept.delete(owner),
    sealAnew: async () => [],
  };
  const install = (owner: string, botToken: string, installedAt = start) =>
    kept.set(owner, {
      ...installation({ botToken, ...(owner.startsWith('E') ? { teamId: null, enterpriseId: owner } : {}) }),
      installedAt,
    });

  it('are made once each, though asked for at once', async () => {
    install('T1', 'one');
    install('T2', 'two');
    const [first, again, second] = await Promise.all([
      teams.of(inTeam('T1')),
      teams.of(inTeam('T1')),
      teams.of(inTeam('T2')),
    ]);
    expect(again).toBe(first);
    expect(await teams.of(inTeam('T1'))).toBe(first);
    expect([first.services.botToken, second.services.botToken]).toEqual(['one', 'two']);
    expect(made).toEqual(['T1 one', 'T2 two']);
    expect(teams.known()).toEqual([first, second]);
  });

  it('are made anew with the token of a new installation', async () => {
    install('T1', 'old');
    const before = await teams.of(inTeam('T1'));
    install('T1', 'new', start + 1);
    const after = await teams.of(inTeam('T1'));
    expect(after.services.botToken).toBe('new');
    expect(teams.known()).toEqual([before, after]);
  });

  it('are apart in an organisation that installed the app as a whole', async () => {
    install('E1', 'org');
    expect(await teams.of(inTeam('T1', 'E1'))).not.toBe(await teams.of(inTeam('T2', 'E1')));
    expect(made).toEqual(['T1 org', 'T2 org']);
  });

  it('have the token of their own installation before that of the organisation, and the other way back', async () => {
    install('E1', 'org');
    await teams.of(inTeam('T1', 'E1'));
    install('T1', 'own');
    expect((await teams.of(inTeam('T1', 'E1'))).services.botToken).toBe('own');
    kept.delete('T1');
    expect((await teams.of(inTeam('T1', 'E1'))).services.botToken).toBe('org');
  });

  it('are unknown before they install the app, and once they removed it', async () => {
    await expect(teams.of(inTeam('T1'))).rejects.toMatchObject({
      code: 'INSTALLATION_UNKNOWN',
      detail: 'T1',
    });
    install('T1', 'one');
    await teams.of(inTeam('T1'));
    kept.clear();
    await expect(teams.of(inTeam('T1'))).rejects.toMatchObject({ code: 'INSTALLATION_UNKNOWN' });
  });

  it('are tried again after they could not be made', async () => {
    install('T1', 'one');
    failure = new Error('Slack is away');
    await expect(teams.of(inTeam('T1'))).rejects.toThrow('Slack is away');
    failure = null;
    expect((await teams.of(inTeam('T1'))).services.botToken).toBe('one');
    expect(teams.known()).toHaveLength(1);
  });
});
