import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseStore } from '../../src/cases/case-store.js';
import { created } from './new-case.js';
import type { WorkDatabase } from './work-database.js';

const now = 1_795_000_000_000;

/** What every store promises of the steps that were tried. */
export function describeTriedSteps(name: string, prepare: () => Promise<WorkDatabase>): void {
  describe(`${name}: steps that were tried`, () => {
    let database: WorkDatabase;
    let store: CaseStore;
    let clock = now;

    beforeAll(async () => {
      database = await prepare();
      store = await database.open(() => clock);
    });
    afterAll(async () => {
      await store.close();
      await database.remove();
    });

    it('are kept in their order, each with its latest result, who noted it and when', async () => {
      const { id } = await created(store, '1.1');
      const mark = async (step: string, result: 'done' | 'did-not-help', userId: string) => {
        clock += 1;
        await store.tried.mark(id, { cause: 'c', step, result, userId });
      };
      await mark('b', 'done', 'U1');
      await mark('a', 'done', 'U1');
      await mark('b', 'did-not-help', 'U2');
      expect(await store.tried.ofCase(id)).toEqual([
        { cause: 'c', step: 'a', result: 'done', userId: 'U1', at: now + 2 },
        { cause: 'c', step: 'b', result: 'did-not-help', userId: 'U2', at: now + 3 },
      ]);
    });

    it('are told apart by their cause and their case', async () => {
      const { id } = await created(store, '2.1');
      const other = await created(store, '2.2');
      const step = { step: 's', result: 'done', userId: 'U1' } as const;
      await store.tried.mark(id, { ...step, cause: 'a' });
      await store.tried.mark(id, { ...step, cause: 'b' });
      await store.tried.mark(other.id, { ...step, cause: 'a' });
      await store.tried.unmark(id, 'a', 's');
      await store.tried.unmark(id, 'a', 's');
      expect((await store.tried.ofCase(id)).map(({ cause }) => cause)).toEqual(['b']);
      expect(await store.tried.ofCase(other.id)).toHaveLength(1);
    });

    it('count once, however many note one at once', async () => {
      const { id } = await created(store, '3.1');
      const step = { cause: 'c', step: 's', result: 'done' } as const;
      await Promise.all(['U1', 'U2', 'U3', 'U4'].map((userId) => store.tried.mark(id, { ...step, userId })));
      expect(await store.tried.ofCase(id)).toHaveLength(1);
    });

    it('of a case that is not held are not noted', async () => {
      const step = { cause: 'c', step: 's', result: 'done', userId: 'U1' } as const;
      await expect(store.tried.mark('nosuchcase', step)).rejects.toThrow();
    });

    it('that solved cases are counted, the most frequent first, as long as those are solved', async () => {
      const solve = async (threadTs: string, step: string | null, team = 'T1', cause = 'helped') => {
        const { id } = await created(store, threadTs, { team });
        await store.solve(id, { cause, step, note: null, userId: 'U1' });
        return id;
      };
      await solve('4.1', 'rare');
      await solve('4.2', 'often');
      const again = await solve('4.3', 'often');
      await solve('4.4', 'often', 'T2');
      await solve('4.5', 'often', 'T1', 'another');
      await solve('4.6', null);
      expect(await store.tried.thatHelped('T1', 'helped')).toEqual([
        { step: 'often', count: 2 },
        { step: 'rare', count: 1 },
      ]);
      await store.setState(again, 'open');
      await solve('4.7', 'rare');
      expect(await store.tried.thatHelped('T1', 'helped')).toEqual([
        { step: 'rare', count: 2 },
        { step: 'often', count: 1 },
      ]);
      expect(await store.tried.thatHelped('T1', 'never')).toEqual([]);
    });
  });
}
