import { beforeEach, describe, expect, it } from 'vitest';
import type { NewAuditEntry } from '../../src/cases/audit-trail.js';
import { type SharedDatabase, start, twoStores } from './work-database.js';

/** A synthetic entry of that workspace. */
function entryOf(team: string): NewAuditEntry {
  return { team, userId: 'U1', act: 'reveal', caseId: 'one', channel: 'C1', outcome: 'allowed' };
}

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
        await opened.store.audit.add({ ...entryOf(team), act });
      }
      const entry = (act: (typeof acts)[number], later: number) => ({
        ...entryOf(team),
        act,
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
      const entry = entryOf(team);
      await Promise.all([opened.store, opened.other].map(({ audit }) => audit.add(entry)));
      expect(await opened.store.audit.latest(team, 10)).toHaveLength(2);
    });

    it('shows each workspace its own', async () => {
      await opened.store.audit.add(entryOf('another'));
      expect(await opened.store.audit.latest(team, 10)).toEqual([]);
    });

    it('records once what is one piece of work, and what came of it later beside it', async () => {
      const entry = { ...entryOf(team), work: `work of ${team}` };
      await Promise.all([opened.store, opened.other].map(({ audit }) => audit.add(entry)));
      opened.clock += 1;
      await opened.store.audit.add({ ...entry, outcome: 'failed' });
      const { work, ...kept } = entry;
      expect(await opened.other.audit.latest(team, 10)).toEqual([
        { ...kept, outcome: 'failed', at: start + 1 },
        { ...kept, at: start },
      ]);
    });

    it('tells of one case alone where that is asked for', async () => {
      for (const caseId of ['one', 'two', 'one'])
        await opened.store.audit.add({ ...entryOf(team), caseId, outcome: 'refused', channel: null });
      expect(await opened.other.audit.latest(team, 10, 'one')).toHaveLength(2);
      expect(await opened.other.audit.latest(team, 1, 'two')).toMatchObject([
        { caseId: 'two', outcome: 'refused', channel: null },
      ]);
      expect(await opened.other.audit.latest('another', 10, 'two')).toEqual([]);
    });

    it('outlives the case', async () => {
      const caseId = await opened.fresh(team);
      await opened.store.audit.add({ ...entryOf(team), caseId });
      await opened.store.forget(caseId);
      expect(await opened.store.audit.latest(team, 10)).toMatchObject([{ caseId }]);
    });
  });
}
