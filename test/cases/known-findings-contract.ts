import { beforeEach, describe, expect, it } from 'vitest';
import type { KnownFinding } from '../../src/cases/known-findings.js';
import { redacted } from './synthetic-diagnosis.js';
import { type SharedDatabase, start, twoStores } from './work-database.js';

/** What every store promises of known findings, whatever it is made of. */
export function describeKnownFindings(name: string, prepare: () => Promise<SharedDatabase>): void {
  describe(name, () => {
    const opened = twoStores(prepare);
    let teams = 0;
    let team = '';
    beforeEach(() => {
      teams += 1;
      team = `T${teams}`;
      opened.clock = start;
    });

    const acknowledge = (more: Partial<KnownFinding> = {}) =>
      opened.store.known.acknowledge({ ...known, team, ...more });
    const concerning = async (caseId: string, tenants: readonly string[] = [], of = team) =>
      (await opened.other.known.concerning({ team: of, caseId, tenants })).map(({ id }) => id);

    it('gives an acknowledgement back as it was made', async () => {
      const made = await acknowledge({ scope: 'tenant', tenants: ['hash-1', 'hash-2'] });
      expect(made).toEqual({
        ...known,
        team,
        scope: 'tenant',
        tenants: ['hash-1', 'hash-2'],
        id: made.id,
        since: start,
      });
      const target = { team, caseId: 'another', tenants: ['hash-2'] };
      expect(await opened.other.known.concerning(target)).toEqual([made]);
    });

    it('reaches one case, the cases of a tenant, or every case of the workspace', async () => {
      const { id: here } = await acknowledge({ scope: 'case', caseId: 'one' });
      const { id: tenant } = await acknowledge({ scope: 'tenant', caseId: 'one', tenants: ['hash-1'] });
      const { id: everywhere } = await acknowledge({ scope: 'everywhere', caseId: 'one' });
      expect(new Set(await concerning('one'))).toEqual(new Set([here, everywhere]));
      expect(new Set(await concerning('two', ['hash-2', 'hash-1']))).toEqual(new Set([tenant, everywhere]));
      expect(await concerning('two', ['hash-2'])).toEqual([everywhere]);
      expect(await concerning('one', ['hash-1'], 'another team')).toEqual([]);
    });

    it('is in force until its end, and not at it', async () => {
      const { id } = await acknowledge({ until: start + 1000 });
      opened.clock = start + 999;
      expect(await concerning(known.caseId)).toEqual([id]);
      opened.clock = start + 1000;
      expect(await concerning(known.caseId)).toEqual([]);
    });

    it('tells the newest first', async () => {
      const { id: first } = await acknowledge();
      opened.clock = start + 1;
      const { id: second } = await acknowledge();
      expect(await concerning(known.caseId)).toEqual([second, first]);
    });

    it('is taken back, once and for all', async () => {
      const { id } = await acknowledge();
      const { id: kept } = await acknowledge();
      await opened.other.known.takeBack(id);
      await opened.store.known.takeBack(id);
      expect(await concerning(known.caseId)).toEqual([kept]);
    });

    it('goes with its case where it is known in it alone', async () => {
      const caseId = await opened.fresh(team);
      await acknowledge({ caseId, scope: 'case' });
      const { id: tenant } = await acknowledge({ caseId, scope: 'tenant', tenants: ['hash-1'] });
      const { id: everywhere } = await acknowledge({ caseId, scope: 'everywhere' });
      const { id: stranger } = await acknowledge({ caseId: 'stranger', scope: 'case' });
      expect(await opened.store.forget(caseId)).toBe(true);
      expect(await opened.other.forget(caseId)).toBe(false);
      expect(new Set(await concerning(caseId, ['hash-1']))).toEqual(new Set([tenant, everywhere]));
      expect(await concerning('stranger')).toContain(stranger);
    });

    it('lets one of several who forget a case at once have removed it', async () => {
      const caseId = await opened.fresh(team);
      const { store, other } = opened;
      const tries = [store, other, store, other].map((one) => one.forget(caseId));
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    });
  });
}

const known: Omit<KnownFinding, 'id' | 'since'> = {
  team: 'T1',
  finding: 'ews-subscription.refused',
  scope: 'case',
  caseId: 'one',
  tenants: [],
  reason: redacted('it\'s known; "really" 😀'),
  userId: 'U1',
  until: start + 30 * 24 * 60 * 60_000,
};
