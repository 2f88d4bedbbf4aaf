import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseStore } from '../../src/cases/case-store.js';
import { created, diagnosisOf, healthyDiagnosis } from './new-case.js';
import type { WorkDatabase } from './work-database.js';

const now = 1_795_000_000_000;

/** What every store promises of lists of cases. */
export function describeCaseOverview(name: string, prepare: () => Promise<WorkDatabase>): void {
  describe(`${name}: cases side by side`, () => {
    let database: WorkDatabase;
    let store: CaseStore;
    let clock = now;
    const ids: Record<string, string> = {};

    /** One case a second: open, waiting and held, solved, healthy, of another workspace, of one person only. */
    beforeAll(async () => {
      database = await prepare();
      store = await database.open(() => clock);
      const make = async (thread: string, changes: Parameters<typeof created>[2] = {}) => {
        clock += 1000;
        ids[thread] = (await created(store, thread === 'alone' ? null : thread, changes)).id;
        return ids[thread];
      };
      await make('1.1', { diagnosis: diagnosisOf('a') });
      const waiting = await make('1.2', { diagnosis: diagnosisOf('b'), openedBy: 'U2' });
      await store.setState(waiting, 'waiting');
      await store.hold(waiting, 'U1');
      const solved = await make('1.3', { diagnosis: diagnosisOf('b') });
      await store.solve(solved, { cause: 'b', step: 's', note: null, userId: 'U1' });
      await make('1.4', { diagnosis: healthyDiagnosis() });
      await make('1.5', { team: 'T2' });
      await make('alone', { diagnosis: diagnosisOf('a') });
    });
    afterAll(async () => {
      await store.close();
      await database.remove();
    });

    const threads = async (filter: Partial<Parameters<CaseStore['overview']['list']>[0]> = {}) =>
      (await store.overview.list({ team: 'T1', limit: 10, ...filter })).map(({ threadTs }) => threadTs);

    it('are listed with what a line tells of them', async () => {
      const [, , line] = await store.overview.list({ team: 'T1', limit: 10 });
      expect(line).toEqual({
        id: ids['1.2'],
        state: 'waiting',
        holder: 'U1',
        openedBy: 'U2',
        verdict: 'cause-found',
        cause: 'b',
        channel: 'C1',
        threadTs: '1.2',
        createdAt: now + 2000,
        updatedAt: now + 2000,
      });
    });

    it('know who opened them', async () => {
      expect((await store.find(ids['1.2'] ?? ''))?.openedBy).toBe('U2');
      expect((await store.find(ids['1.1'] ?? ''))?.openedBy).toBeNull();
    });

    it('are listed the latest first, without those of other workspaces or of one person only', async () => {
      expect(await threads()).toEqual(['1.4', '1.3', '1.2', '1.1']);
      expect(await threads({ limit: 2 })).toEqual(['1.4', '1.3']);
    });

    it('are listed by state and by holder', async () => {
      expect(await threads({ states: ['open', 'waiting'] })).toEqual(['1.4', '1.2', '1.1']);
      expect(await threads({ states: [] })).toEqual([]);
      expect(await threads({ holder: 'U1' })).toEqual(['1.2']);
      expect(await threads({ holder: 'U2' })).toEqual([]);
    });

    it('are listed once though they live in two threads, with the first', async () => {
      const thread = { channel: 'A1', threadTs: '9.9', role: 'escalation' } as const;
      await store.addThread(ids['1.1'] ?? '', thread);
      expect((await threads()).filter((one) => one === '1.1')).toHaveLength(1);
      expect(await threads()).not.toContain('9.9');
    });

    it('are counted by their first cause, the most frequent first', async () => {
      expect(await store.overview.causes('T1', now)).toEqual([
        { cause: 'a', count: 2, solved: 0 },
        { cause: 'b', count: 2, solved: 1 },
      ]);
      expect(await store.overview.causes('T1', now + 2500)).toEqual([
        { cause: 'a', count: 1, solved: 0 },
        { cause: 'b', count: 1, solved: 1 },
      ]);
    });

    it('count under the cause of the latest diagnosis', async () => {
      await store.setDiagnosis(ids['1.4'] ?? '', { diagnosis: diagnosisOf('c') });
      expect((await store.overview.causes('T1', now)).map(({ cause }) => cause)).toEqual(['a', 'b', 'c']);
    });
  });
}
