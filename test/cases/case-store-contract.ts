import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseStore, NewCase } from '../../src/cases/case-store.js';
import { syntheticDiagnosis } from './synthetic-diagnosis.js';

/** A database under test; `open` may be called again after `close`, as a restart of the bot does. */
export interface DatabaseUnderTest {
  open(now: () => number): Promise<CaseStore>;
  remove(): Promise<void>;
}

const now = 1_795_000_000_000;

function newCase(threadTs: string | null, salt = 'salt'): NewCase {
  const channel = threadTs === null ? null : 'C1';
  return {
    team: 'T1',
    channel,
    threadTs,
    source: 'message:T1:C1:1.1',
    salt,
    diagnosis: syntheticDiagnosis(),
  };
}

/** What every store promises, whatever it is made of. */
export function describeCaseStore(name: string, prepare: () => Promise<DatabaseUnderTest>): void {
  describe(name, () => {
    let database: DatabaseUnderTest;
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

    it('gives a case back as it was stored, after a restart too', async () => {
      const created = await store.create(newCase('1.1'));
      expect(created.id).toMatch(/^[a-z0-9]{10}$/);
      await store.close();
      store = await database.open(() => clock);
      expect(await store.find(created.id)).toEqual(created);
      expect(created).toMatchObject({ state: 'open', createdAt: now, updatedAt: now });
    });

    it('keeps every character of a diagnosis, NUL and halves of pairs included', async () => {
      const odd = JSON.parse('"\\u0000 \\ud800 \\u202e 😀 \'; drop table cases; --"');
      const diagnosis = { ...syntheticDiagnosis(), ruledOut: [{ id: odd, because: [] }] };
      const { id } = await store.create({ ...newCase('1.2'), diagnosis });
      expect((await store.find(id))?.diagnosis.ruledOut[0]?.id).toBe(odd);
    });

    it('knows no case it was not given', async () => {
      expect(await store.find('nosuchcase')).toBeNull();
    });

    it('hands out the salt of the latest case of a thread, and of no other thread', async () => {
      await store.create(newCase('2.1', 'older'));
      clock = now + 1;
      await store.create(newCase('2.1', 'newer'));
      await store.create(newCase(null, 'private'));
      expect(await store.saltOfThread({ team: 'T1', channel: 'C1', threadTs: '2.1' })).toBe('newer');
      expect(await store.saltOfThread({ team: 'T2', channel: 'C1', threadTs: '2.1' })).toBeNull();
      expect(await store.saltOfThread({ team: 'T1', channel: null, threadTs: null })).toBeNull();
    });

    it('unfolds a section, folds it again, and keeps messages apart', async () => {
      const { id } = await store.create(newCase('3.1'));
      expect(await store.toggle(id, '10.1', 'evidence')).toEqual(new Set(['evidence']));
      expect(await store.toggle(id, '10.1', 'timeline')).toEqual(new Set(['evidence', 'timeline']));
      expect(await store.toggle(id, '10.1', 'evidence')).toEqual(new Set(['timeline']));
      expect(await store.unfolded(id, '10.1')).toEqual(new Set(['timeline']));
      expect(await store.unfolded(id, '10.2')).toEqual(new Set());
    });

    it('refuses to unfold anything of a case it does not hold', async () => {
      await expect(store.toggle('nosuchcase', '10.1', 'evidence')).rejects.toThrow();
    });

    it('remembers the messages in which a case was answered, each once', async () => {
      const { id } = await store.create(newCase('4.1'));
      await store.addReply(id, { channel: 'C1', messageTs: '11.1' });
      await store.addReply(id, { channel: 'C1', messageTs: '11.1' });
      expect(await store.replies(id)).toEqual([{ channel: 'C1', messageTs: '11.1' }]);
    });

    it('lets work be taken once, however many ask at the same time', async () => {
      const asked = await Promise.all(Array.from({ length: 5 }, () => store.takeOnce('message:T1:C1:5.1')));
      expect(asked.filter(Boolean)).toHaveLength(1);
      expect(await store.takeOnce('message:T1:C1:5.2')).toBe(true);
    });

    it('forgets work that was taken long ago, and only that', async () => {
      clock = now;
      await store.takeOnce('old');
      clock = now + 1000;
      await store.takeOnce('new');
      await store.forgetTakenBefore(now + 1000);
      expect(await store.takeOnce('old')).toBe(true);
      expect(await store.takeOnce('new')).toBe(false);
    });
  });
}
