import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseStore } from '../../src/cases/case-store.js';
import { created, healthyDiagnosis, newCase } from './new-case.js';
import { redacted, syntheticDiagnosis } from './synthetic-diagnosis.js';
import type { WorkDatabase } from './work-database.js';

const now = 1_795_000_000_000;
const place = (threadTs: string) => ({ team: 'T1', channel: 'C1', threadTs });

/** What every store promises of cases, whatever it is made of. */
export function describeCaseStore(name: string, prepare: () => Promise<WorkDatabase>): void {
  describe(`${name}: cases`, () => {
    let database: WorkDatabase;
    let store: CaseStore;
    let clock = now;

    beforeAll(async () => {
      database = await prepare();
      store = await database.open(() => clock);
    });
    beforeEach(() => {
      clock = now;
    });
    afterAll(async () => {
      await store.close();
      await database.remove();
    });

    it('gives a case back as it was stored, after a restart too', async () => {
      const one = await created(store, '1.1');
      expect(one.id).toMatch(/^[a-z0-9]{10}$/);
      await store.close();
      store = await database.open(() => clock);
      expect(await store.find(one.id)).toEqual(one);
      expect(one).toMatchObject({ state: 'open', holder: null, solution: null, previous: null });
      expect(one).toMatchObject({ createdAt: now, updatedAt: now });
      expect(one.threads).toEqual([{ channel: 'C1', threadTs: '1.1', role: 'home' }]);
    });

    it('keeps every character of a diagnosis, NUL and halves of pairs included', async () => {
      const odd = JSON.parse('"\\u0000 \\ud800 \\u202e 😀 \'; drop table cases; --"');
      const diagnosis = { ...syntheticDiagnosis(), ruledOut: [{ id: odd, because: [] }] };
      const { id } = await created(store, '1.2', { diagnosis });
      expect((await store.find(id))?.diagnosis.ruledOut[0]?.id).toBe(odd);
    });

    it('knows no case it was not given', async () => {
      expect(await store.find('nosuchcase')).toBeNull();
    });

    it('has one case in a thread', async () => {
      const first = await created(store, '2.1');
      expect(await store.create(newCase('2.1'))).toBeNull();
      expect(await store.findByThread(place('2.1'))).toEqual(first);
      expect(await store.findByThread({ ...place('2.1'), team: 'T2' })).toBeNull();
      expect(await store.findByThread({ ...place('2.1'), channel: 'C2' })).toBeNull();
    });

    it('has one case in a thread where several are made at once, and nothing of the others', async () => {
      const madeOf = [{ channel: 'C1', messageTs: '3.1', files: 1, texts: 0 }];
      const made = await Promise.all(
        Array.from({ length: 5 }, () => store.create(newCase('3.1', { madeOf }))),
      );
      const kept = made.filter((one) => one !== null);
      expect(kept).toHaveLength(1);
      expect(await store.findByThread(place('3.1'))).toEqual(kept[0]);
    });

    it('keeps a case that one person alone saw out of every thread', async () => {
      const one = await created(store, null);
      await created(store, null);
      expect(one.threads).toEqual([]);
      expect(await store.findByThread({ team: 'T1', channel: null, threadTs: null })).toBeNull();
    });

    it('takes a further upload: the diagnosis becomes the previous one, the uploads add up', async () => {
      const upload = (messageTs: string) => ({ channel: 'C1', messageTs, files: 1, texts: 0 });
      const { id } = await created(store, '4.1', { madeOf: [upload('1795000000.000200')] });
      clock = now + 5;
      await store.addRound(id, {
        source: 'second',
        diagnosis: healthyDiagnosis(),
        redactions: { user: { values: 2, places: 5 } },
        madeOf: [upload('1795000000.000200'), upload('1795000000.000300'), upload('1795000000.000100')],
      });
      expect(await store.find(id)).toMatchObject({
        source: 'second',
        diagnosis: { verdict: 'healthy' },
        redactions: { user: { values: 2, places: 5 } },
        previous: { verdict: 'cause-found' },
        createdAt: now,
        updatedAt: now + 5,
        madeOf: ['100', '200', '300'].map((end) => upload(`1795000000.000${end}`)),
      });
    });

    it('is made of the uploads of its latest diagnosis alone, and keeps the previous one as it is given', async () => {
      const upload = (messageTs: string) => ({ channel: 'C1', messageTs, files: 1, texts: 0 });
      const { id } = await created(store, '4.3', { madeOf: [upload('1795000000.000100')] });
      const round = { source: 'second', diagnosis: healthyDiagnosis(), previous: healthyDiagnosis() };
      await store.addRound(id, { ...round, madeOf: [upload('1795000000.000200')] });
      expect(await store.find(id)).toMatchObject({
        previous: { verdict: 'healthy' },
        madeOf: [upload('1795000000.000200')],
      });
      await store.addRound('nosuchcase', { ...round, madeOf: [upload('1795000000.000300')] });
      expect(await store.find('nosuchcase')).toBeNull();
    });

    it('takes another diagnosis over the same uploads, and leaves the previous one', async () => {
      const { id } = await created(store, '4.2');
      clock = now + 5;
      const diagnosis = { ...syntheticDiagnosis(), verdict: 'inconclusive' as const };
      await store.setDiagnosis(id, { diagnosis });
      expect(await store.find(id)).toMatchObject({ diagnosis, previous: null, updatedAt: now + 5 });
    });

    it('changes state and holder', async () => {
      const { id } = await created(store, '5.1');
      await store.setState(id, 'waiting');
      await store.hold(id, 'U1');
      expect(await store.find(id)).toMatchObject({ state: 'waiting', holder: 'U1' });
      await store.release(id);
      expect(await store.find(id)).toMatchObject({ state: 'waiting', holder: null });
    });

    it('tells what solved a case as long as it is solved', async () => {
      const { id } = await created(store, '5.2');
      clock = now + 7;
      const solution = { cause: 'c', step: 's', note: redacted('a note'), userId: 'U1' };
      await store.solve(id, solution);
      expect(await store.find(id)).toMatchObject({ state: 'solved', solution: { ...solution, at: now + 7 } });
      await store.setState(id, 'open');
      expect(await store.find(id)).toMatchObject({ state: 'open', solution: null });
      await store.solve(id, { cause: null, step: null, note: null, userId: 'U2' });
      expect((await store.find(id))?.solution).toEqual({
        cause: null,
        step: null,
        note: null,
        userId: 'U2',
        at: now + 7,
      });
    });

    it('leaves a state that somebody else changed meanwhile, and the solution of the first', async () => {
      const { id } = await created(store, '5.3');
      expect(await store.setState(id, 'waiting', ['escalated'])).toBe(false);
      expect(await store.setState(id, 'waiting', ['escalated', 'open'])).toBe(true);
      const solution = { cause: 'c', step: 's', note: null, userId: 'U1' };
      const solvers = ['U1', 'U2', 'U3'].map((userId) => store.solve(id, { ...solution, userId }));
      const solved = await Promise.all(solvers);
      expect(solved.filter(Boolean)).toHaveLength(1);
      const by = `U${solved.indexOf(true) + 1}`;
      expect(await store.find(id)).toMatchObject({ state: 'solved', solution: { userId: by } });
      expect(await store.setState(id, 'waiting', ['open', 'waiting'])).toBe(false);
      expect(await store.solve(id, { ...solution, step: 'other', userId: by })).toBe(true);
      expect(await store.find(id)).toMatchObject({ state: 'solved', solution: { step: 'other' } });
      expect(await store.solve('nosuchcase', solution)).toBe(false);
    });

    it('lets a case live in two threads, the first of them first, and takes none from another case', async () => {
      const { id } = await created(store, '6.1');
      await created(store, '6.2');
      await store.addThread(id, { channel: 'A1', threadTs: '6.3', role: 'escalation' });
      await store.addThread(id, { channel: 'C1', threadTs: '6.2', role: 'escalation' });
      const both = await store.findByThread({ team: 'T1', channel: 'A1', threadTs: '6.3' });
      expect(both?.id).toBe(id);
      expect(both?.threads.map(({ threadTs, role }) => [threadTs, role])).toEqual([
        ['6.1', 'home'],
        ['6.3', 'escalation'],
      ]);
    });

    it('forgets a case with all that hangs on it', async () => {
      const madeOf = [{ channel: 'C1', messageTs: '7.1', files: 1, texts: 0 }];
      const { id } = await created(store, '7.1', { madeOf });
      await store.answers.add(id, { question: 'build', answer: 'enterprise', userId: 'U1' });
      await store.tried.mark(id, { cause: 'c', step: 's', result: 'done', userId: 'U1' });
      await store.messages.add(id, { channel: 'C1', threadTs: '7.1', messageTs: '7.2', kind: 'answer' });
      await store.messages.toggle(id, '7.2', 'evidence');
      await store.forget(id);
      expect(await store.find(id)).toBeNull();
      expect(await store.findByThread(place('7.1'))).toBeNull();
      expect(await store.answers.ofCase(id)).toEqual([]);
      expect(await store.tried.ofCase(id)).toEqual([]);
      expect(await store.messages.all(id)).toEqual([]);
      expect(await store.messages.unfolded(id, '7.2')).toEqual(new Set());
      expect(await store.create(newCase('7.1'))).not.toBeNull();
    });

    it('keeps the latest answer to each question, with who gave it and when', async () => {
      const { id } = await created(store, '8.1');
      await store.answers.add(id, { question: 'build', answer: 'enterprise', userId: 'U1' });
      clock = now + 1;
      await store.answers.add(id, { question: 'noticed', answer: 'today', userId: 'U2' });
      clock = now + 2;
      await store.answers.add(id, { question: 'build', answer: 'app-store', userId: 'U2' });
      expect(await store.answers.ofCase(id)).toEqual([
        { question: 'noticed', answer: 'today', userId: 'U2', answeredAt: now + 1 },
        { question: 'build', answer: 'app-store', userId: 'U2', answeredAt: now + 2 },
      ]);
    });

    it('lets several people answer one question at once, and one of them is right', async () => {
      const { id } = await created(store, '8.2');
      const users = Array.from({ length: 6 }, (_, index) => `U${index}`);
      await Promise.all(
        users.map((userId) => store.answers.add(id, { question: 'build', answer: 'enterprise', userId })),
      );
      const answers = await store.answers.ofCase(id);
      expect(answers).toHaveLength(1);
      expect(users).toContain(answers[0]?.userId);
    });

    it('notes no answer of a case it does not hold', async () => {
      const answer = { question: 'build', answer: 'enterprise', userId: 'U1' };
      await expect(store.answers.add('nosuchcase', answer)).rejects.toThrow();
    });

    it('lets work be taken once, however many ask at the same time', async () => {
      const asked = await Promise.all(Array.from({ length: 5 }, () => store.takeOnce('message:T1:C1:5.1')));
      expect(asked.filter(Boolean)).toHaveLength(1);
      expect(await store.takeOnce('message:T1:C1:5.2')).toBe(true);
    });

    it('forgets work that was taken long ago, and only that', async () => {
      await store.takeOnce('old');
      clock = now + 1000;
      await store.takeOnce('new');
      await store.forgetTakenBefore(now + 1000);
      expect(await store.takeOnce('old')).toBe(true);
      expect(await store.takeOnce('new')).toBe(false);
    });
  });
}
