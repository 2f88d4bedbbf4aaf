import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoreConfig } from '../../src/config.js';
import type { Database } from '../../src/database/database.js';
import { installationsMigration } from '../../src/database/migrations/0006-installations.js';
import { openDatabase } from '../../src/database/open-database.js';
import type { Installation } from '../../src/installations/installation.js';
import { SqlInstallationStore } from '../../src/installations/installation-store.js';
import { newKeys } from './keys.js';

export const start = 1_795_000_000_000;

export function installation(change: Partial<Installation> = {}): Omit<Installation, 'installedAt'> {
  return {
    teamId: 'T1',
    teamName: 'Synthetic workspace',
    enterpriseId: null,
    enterpriseName: null,
    appId: 'A1',
    botToken: 'xoxb-synthetic-1',
    botUserId: 'UBOT1',
    botId: 'B1',
    scopes: ['chat:write', 'files:read'],
    installedBy: 'U1',
    ...change,
  };
}

interface Prepared {
  readonly config: StoreConfig;
  remove(): Promise<void>;
}

/** What the store of installations promises, whatever database it is on. */
export function describeInstallationStore(name: string, prepare: () => Promise<Prepared>): void {
  describe(name, { timeout: 60_000 }, () => {
    const keys = newKeys('first');
    let prepared: Prepared;
    let database: Database;
    let clock = start;
    const store = (used = keys) => new SqlInstallationStore(database.db, used, () => clock);
    beforeEach(async () => {
      clock = start;
      prepared = await prepare();
      database = await openDatabase(prepared.config, { onConnectionLost: () => {} });
    });
    afterEach(async () => {
      await database.close();
      await prepared.remove();
    });

    it('gives each workspace its own installation', async () => {
      const other = installation({
        teamId: 'T2',
        botToken: 'xoxb-synthetic-2',
        botUserId: 'UBOT2',
        botId: null,
      });
      await store().save(installation());
      await store().save(other);
      expect(await store().find('T1')).toEqual({ ...installation(), installedAt: start });
      expect(await store().find('T2')).toEqual({ ...other, installedAt: start });
      expect(await store().find('T3')).toBeNull();
      expect(await store().find(null)).toBeNull();
    });

    it('keeps the latest installation of a workspace alone', async () => {
      await store().save(installation());
      clock += 1;
      const again = installation({
        botToken: 'xoxb-synthetic-again',
        scopes: [],
        appId: null,
        teamName: null,
      });
      await store().save(again);
      expect(await store().find('T1')).toEqual({ ...again, installedAt: start + 1 });
      expect(await database.db.selectFrom('installations').select('owner').execute()).toHaveLength(1);
    });

    it('finds the installation of the whole organisation where the workspace has none of its own', async () => {
      const organisation = {
        teamId: null,
        teamName: null,
        enterpriseId: 'E1',
        enterpriseName: 'Synthetic Ltd',
      };
      await store().save(installation({ ...organisation, botToken: 'xoxb-synthetic-org' }));
      await store().save(installation({ teamId: 'T2', enterpriseId: 'E1' }));
      expect(await store().find('T1', 'E1')).toMatchObject({ teamId: null, botToken: 'xoxb-synthetic-org' });
      expect(await store().find('T2', 'E1')).toMatchObject({ teamId: 'T2', botToken: 'xoxb-synthetic-1' });
      expect(await store().find(null, 'E1')).toMatchObject({ enterpriseName: 'Synthetic Ltd' });
      expect(await store().find('T1', 'E2')).toBeNull();
      expect(await store().find('T1')).toBeNull();
    });

    it('refuses what belongs to nobody', async () => {
      await expect(store().save(installation({ teamId: null }))).rejects.toThrow(TypeError);
    });

    it('stores tokens sealed, each for its workspace', async () => {
      await store().save(installation());
      await store().save(installation({ teamId: 'T2', botToken: 'xoxb-synthetic-2' }));
      const rows = await database.db.selectFrom('installations').selectAll().orderBy('owner').execute();
      expect(JSON.stringify(rows)).not.toContain('xoxb');
      await database.db
        .updateTable('installations')
        .set({ bot_token: String(rows[0]?.bot_token) })
        .where('owner', '=', 'T2')
        .execute();
      await expect(store().find('T2')).rejects.toMatchObject({ code: 'TOKEN_SEALED' });
      expect(await store().find('T1')).toMatchObject({ botToken: 'xoxb-synthetic-1' });
      await expect(store(newKeys('first')).find('T1')).rejects.toMatchObject({ code: 'TOKEN_SEALED' });
    });

    it('removes an installation once, and no other', async () => {
      await store().save(installation());
      await store().save(installation({ teamId: 'T2' }));
      expect([await store().remove('T1'), await store().remove('T1')]).toEqual([true, false]);
      expect(await store().find('T1')).toBeNull();
      expect(await store().find('T2')).not.toBeNull();
    });

    it('keeps an installation that is newer than its removal', async () => {
      await store().save(installation());
      expect(await store().remove('T1', start - 1)).toBe(false);
      expect(await store().find('T1')).not.toBeNull();
      expect(await store().remove('T1', start)).toBe(true);
    });

    it('seals anew with the first key, so that the others can be given up', async () => {
      const [first] = newKeys('first');
      const [second] = newKeys('second');
      await store([second]).save(installation());
      await store([first]).save(installation({ teamId: 'T2' }));
      await store(newKeys('lost')).save(installation({ teamId: 'T3' }));
      const before = await database.db.selectFrom('installations').selectAll().execute();
      expect(await store([first, second]).sealAnew()).toEqual(['T3']);
      expect(await store([first]).find('T1')).toMatchObject({ botToken: 'xoxb-synthetic-1' });
      const after = await database.db.selectFrom('installations').selectAll().execute();
      const changed = after.filter((row) => !before.some(({ bot_token }) => bot_token === row.bot_token));
      expect(changed.map(({ owner }) => owner)).toEqual(['T1']);
    });

    it('may make its table again after a crash in the middle', async () => {
      await store().save(installation());
      await installationsMigration.up(database.db);
      expect(await store().find('T1')).not.toBeNull();
    });
  });
}
