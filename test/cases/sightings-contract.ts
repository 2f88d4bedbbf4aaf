import { beforeEach, describe, expect, it } from 'vitest';
import type { OutageKey } from '../../src/cases/sightings.js';
import { type SharedDatabase, start, twoStores } from './work-database.js';

/** What every store promises of what ties cases to one another, whatever it is made of. */
export function describeSightings(name: string, prepare: () => Promise<SharedDatabase>): void {
  describe(name, () => {
    const opened = twoStores(prepare);
    let teams = 0;
    let team = '';
    beforeEach(() => {
      teams += 1;
      team = `T${teams}`;
      opened.clock = start;
    });

    /** A case of this team with these traits. */
    async function seen(
      endpoints: string[],
      tenants: string[] = [],
      cause?: string,
      of = team,
    ): Promise<string> {
      const id = await opened.fresh(of, cause);
      await opened.store.sightings.note(id, { endpoints, tenants });
      return id;
    }
    const idsOf = async (caseId: string, since = 0) =>
      (await opened.other.sightings.company(caseId, since)).map(({ kind, cases }) => [
        kind,
        cases.map(({ id }) => id).sort(),
      ]);

    it('keeps hashes of tenants: the same in every process, and nothing of the tenant', async () => {
      const id = await seen([], ['contoso-4711', 'fabrikam']);
      const again = await seen([], ['contoso-4711']);
      const hashes = await opened.other.sightings.tenants(id);
      expect(hashes).toHaveLength(2);
      for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(hashes).toEqual(expect.arrayContaining([...(await opened.store.sightings.tenants(again))]));
      expect(await opened.store.sightings.tenants(await seen(['eu-west-1']))).toEqual([]);
    });

    it('knows the announcements of what a case has, whatever their cause, and the cases that are left', async () => {
      const id = await seen(['eu-west-1'], ['contoso-4711']);
      const other = await seen(['eu-west-1']);
      const solved = await seen(['eu-west-1']);
      await opened.store.solve(solved, { cause: null, step: null, note: null, userId: 'U1' });
      await seen(['eu-west-1'], [], 'tenant-id-wrong');
      await seen(['eu-west-1'], [], undefined, `${team} of others`);
      const traits = await opened.store.outages.traits(id);
      expect(traits.map(({ kind }) => kind)).toEqual(['endpoint', 'tenant']);
      const key = (cause: string, value = 'eu-west-1'): OutageKey => ({
        team,
        cause,
        kind: 'endpoint',
        value,
      });
      const at = { channel: 'C2', messageTs: '5.1' };
      for (const one of [key('ews-request-too-large'), key('tenant-id-wrong'), key('x', 'us-east-1')]) {
        await opened.store.sightings.announceOnce(one, 0);
        await opened.store.sightings.announced(one, at);
      }
      await opened.store.sightings.announceOnce(key('never-posted'), 0);
      const posted = await opened.other.outages.posted(team, traits);
      expect(new Set(posted.map(({ cause }) => cause))).toEqual(
        new Set(['ews-request-too-large', 'tenant-id-wrong']),
      );
      expect(posted[0]).toMatchObject({ ...at, kind: 'endpoint', value: 'eu-west-1', announcedAt: start });
      expect(await opened.store.outages.posted(team, [])).toEqual([]);
      expect(await opened.store.outages.posted(`${team} of others`, traits)).toEqual([]);
      await opened.store.forget(id);
      const left = await opened.other.outages.cases(key('ews-request-too-large'), start);
      expect(left.map((one) => one.id)).toEqual([other]);
      expect(left[0]?.threads).toMatchObject([{ channel: 'C1', role: 'home' }]);
      expect(await opened.store.outages.cases(key('ews-request-too-large'), start + 1)).toEqual([]);
      await opened.store.outages.forget({ ...key('ews-request-too-large'), messageTs: 'another' });
      expect(await opened.store.sightings.outage(key('ews-request-too-large'))).not.toBeNull();
      await opened.store.outages.forget({ ...key('ews-request-too-large'), messageTs: '5.1' });
      expect(await opened.store.sightings.outage(key('ews-request-too-large'))).toBeNull();
    });

    it('counts what is noted twice once', async () => {
      const id = await seen(['eu-west-1'], ['contoso-4711']);
      await opened.other.sightings.note(id, { endpoints: ['eu-west-1'], tenants: ['contoso-4711'] });
      await opened.store.sightings.note(id, { endpoints: [], tenants: [] });
      expect(await opened.store.sightings.tenants(id)).toHaveLength(1);
    });

    it('ties cases of one workspace and cause by a trait', async () => {
      const id = await seen(['eu-west-1'], ['contoso-4711']);
      const endpoint = await seen(['eu-west-1', 'us-east-1']);
      const tenant = await seen([], ['contoso-4711']);
      await seen(['us-east-1'], ['fabrikam']);
      await seen(['eu-west-1'], [], 'tenant-id-wrong');
      await seen(['eu-west-1'], [], undefined, `${team} of others`);
      expect(new Map((await idsOf(id)) as [string, string[]][])).toEqual(
        new Map([
          ['endpoint', [endpoint]],
          ['tenant', [tenant]],
        ]),
      );
    });

    it('leaves out cases that are solved, older, or forgotten', async () => {
      const id = await seen(['eu-west-1']);
      const [solved, forgotten] = [await seen(['eu-west-1']), await seen(['eu-west-1'])];
      opened.clock = start + 1000;
      const late = await seen(['eu-west-1']);
      await opened.store.solve(solved, { cause: null, step: null, note: null, userId: 'U1' });
      await opened.store.forget(forgotten);
      const old = await seen(['eu-west-1']);
      expect(await idsOf(id, start + 1000)).toEqual([['endpoint', [late, old].sort()]]);
      opened.clock = start + 2000;
      expect(await idsOf(id, start + 1001)).toEqual([]);
    });

    it('takes a press of a button for no news, and a further upload for some', async () => {
      const id = await seen(['eu-west-1']);
      const [pressed, sent] = [await seen(['eu-west-1']), await seen(['eu-west-1'])];
      opened.clock = start + 1000;
      await opened.store.setState(pressed, 'waiting');
      const upload = { channel: 'C1', messageTs: `${(start + 1000) / 1000}.000100`, files: 1, texts: 0 };
      const { diagnosis } = (await opened.store.find(sent)) ?? {};
      if (diagnosis === undefined) throw new Error('no case');
      await opened.store.addRound(sent, { source: 'second', diagnosis, madeOf: [upload] });
      expect(await idsOf(id, start + 1000)).toEqual([['endpoint', [sent]]]);
    });

    it('ties cases by another cause than the first, where that is what is asked for', async () => {
      const id = await seen(['eu-west-1']);
      const other = await seen(['eu-west-1'], [], 'tenant-id-wrong');
      const company = await opened.store.sightings.company(id, 0, 'tenant-id-wrong');
      expect(company.map(({ cases }) => cases.map((one) => one.id))).toEqual([[other]]);
    });

    it('names both threads of a case', async () => {
      const [id, other] = [await seen(['eu-west-1']), await seen(['eu-west-1'])];
      await opened.store.addThread(other, { channel: 'C2', threadTs: `9.${team}`, role: 'escalation' });
      const [company] = await opened.store.sightings.company(id, 0);
      expect(new Set(company?.cases[0]?.threads.map(({ role }) => role))).toEqual(
        new Set(['home', 'escalation']),
      );
    });

    it('gives an announcement to one of those who try at once', async () => {
      const { store, other } = opened;
      const tries = [store, other, store, other].map(({ sightings }) => sightings.announceOnce(key(team), 0));
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
      expect(await store.sightings.outage(key(team))).toEqual({
        ...key(team),
        channel: null,
        messageTs: null,
      });
    });

    it('announces again what is older than asked, and what nobody posted within a minute', async () => {
      const { sightings } = opened.store;
      expect(await sightings.announceOnce(key(team), 0)).toBe(true);
      opened.clock = start + 60_000;
      expect(await sightings.announceOnce(key(team), 0)).toBe(false);
      opened.clock = start + 60_001;
      expect(await sightings.announceOnce(key(team), 0)).toBe(true);
      await sightings.announced(key(team), { channel: 'C2', messageTs: '7.7' });
      opened.clock = start + 200_000;
      expect(await sightings.announceOnce(key(team), start)).toBe(false);
      expect(await opened.other.sightings.outage(key(team))).toMatchObject({
        channel: 'C2',
        messageTs: '7.7',
      });
      expect(await sightings.announceOnce(key(team), start + 60_002)).toBe(true);
      expect(await sightings.outage(key(team))).toMatchObject({ channel: null, messageTs: null });
    });

    it('knows no outage of another cause, trait or workspace', async () => {
      const { sightings } = opened.store;
      await sightings.announceOnce(key(team), 0);
      for (const more of [
        { cause: 'other' },
        { kind: 'tenant' },
        { value: 'us-east-1' },
        { team: 'other' },
      ]) {
        expect(await sightings.outage({ ...key(team), ...more } as OutageKey)).toBeNull();
      }
    });
  });
}

function key(team: string): OutageKey {
  return { team, cause: 'ews-request-too-large', kind: 'endpoint', value: 'eu-west-1' };
}
