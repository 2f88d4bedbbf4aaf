import { beforeEach, describe, expect, it } from 'vitest';
import { type SharedDatabase, start, twoStores } from './work-database.js';

/** What every store promises of the audit trail, whatever it is made of. */
export function describeAuditTrail(name: string, prepare: () => Promise<SharedDatabase>): void {
  describe(name, () => {
    const opened = twoStores(prepare);
    let teams = 0;
    let team = '';
    beforeEach(() => {
      teams += 1;
      team = `T${teams}`;
      opened.clock = start;
    });

    it('tells who did what to which case and when, the latest first', async () => {
      const acts = ['acknowledge', 'escalate', 'reveal', 'forget'] as const;
      for (const act of acts) {
        opened.clock += 1;
        await opened.store.audit.add({ team, userId: 'U1', act, caseId: 'one' });
      }
      const entry = (act: (typeof acts)[number], later: number) => ({
        team,
        userId: 'U1',
        act,
        caseId: 'one',
        at: start + later,
      });
      expect(await opened.other.audit.latest(team, 10)).toEqual([
        entry('forget', 4),
        entry('reveal', 3),
        entry('escalate', 2),
        entry('acknowledge', 1),
      ]);
      expect(await opened.store.audit.latest(team, 2)).toEqual([entry('forget', 4), entry('reveal', 3)]);
    });

    it('records the same act each time it is done, at the same moment as well', async () => {
      const entry = { team, userId: 'U1', act: 'reveal', caseId: 'one' } as const;
      await Promise.all([opened.store, opened.other].map(({ audit }) => audit.add(entry)));
      expect(await opened.store.audit.latest(team, 10)).toHaveLength(2);
    });

    it('shows each workspace its own', async () => {
      await opened.store.audit.add({ team: 'another', userId: 'U1', act: 'reveal', caseId: 'one' });
      expect(await opened.store.audit.latest(team, 10)).toEqual([]);
    });

    it('outlives the case', async () => {
      const caseId = await opened.fresh(team);
      await opened.store.audit.add({ team, userId: 'U1', act: 'reveal', caseId });
      await opened.store.forget(caseId);
      expect(await opened.store.audit.latest(team, 10)).toMatchObject([{ caseId }]);
    });
  });
}
