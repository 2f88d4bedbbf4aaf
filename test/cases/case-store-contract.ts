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
    madeOf: [],
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

    it('remembers which messages a case was made of, in their order', async () => {
      const madeOf = [
        { messageTs: '1795000000.000200', files: 0, texts: 1 },
        { messageTs: '1795000000.000100', files: 2, texts: 0 },
      ];
      const { id } = await store.create({ ...newCase('6.1'), madeOf });
      expect((await store.find(id))?.madeOf).toEqual(madeOf.toReversed());
    });

    it('takes another diagnosis in the place of the first', async () => {
      clock = now;
      const { id } = await store.create(newCase('6.2'));
      clock = now + 5;
      const diagnosis = { ...syntheticDiagnosis(), verdict: 'inconclusive' as const };
      await store.setDiagnosis(id, diagnosis);
      expect(await store.find(id)).toMatchObject({ diagnosis, createdAt: now, updatedAt: now + 5 });
    });

    it('keeps the latest answer to each question of a thread, with who gave it and when', async () => {
      clock = now;
      const place = { team: 'T1', channel: 'C1', threadTs: '7.1' };
      const first = await store.create(newCase('7.1'));
      const second = await store.create(newCase('7.1'));
      await store.addAnswer(first.id, { question: 'build', answer: 'enterprise', userId: 'U1' });
      clock = now + 1;
      await store.addAnswer(second.id, { question: 'noticed', answer: 'today', userId: 'U2' });
      clock = now + 2;
      await store.addAnswer(second.id, { question: 'build', answer: 'app-store', userId: 'U2' });
      expect(await store.answersInThread(place)).toEqual([
        { question: 'noticed', answer: 'today', userId: 'U2', answeredAt: now + 1 },
        { question: 'build', answer: 'app-store', userId: 'U2', answeredAt: now + 2 },
      ]);
      expect(await store.answersInThread({ ...place, threadTs: '7.2' })).toEqual([]);
      expect(await store.answersInThread({ ...place, team: 'T2' })).toEqual([]);
      expect(await store.answersInThread({ ...place, channel: null })).toEqual([]);
    });

    it('lets several people answer one question at once, and one of them is right', async () => {
      const { id } = await store.create(newCase('7.3'));
      const users = Array.from({ length: 6 }, (_, index) => `U${index}`);
      await Promise.all(
        users.map((userId) => store.addAnswer(id, { question: 'build', answer: 'enterprise', userId })),
      );
      const answers = await store.answersInThread({ team: 'T1', channel: 'C1', threadTs: '7.3' });
      expect(answers).toHaveLength(1);
      expect(users).toContain(answers[0]?.userId);
    });

    it('notes no answer of a case it does not hold', async () => {
      const answer = { question: 'build', answer: 'enterprise', userId: 'U1' };
      await expect(store.addAnswer('nosuchcase', answer)).rejects.toThrow();
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
