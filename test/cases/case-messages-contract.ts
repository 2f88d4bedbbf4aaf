import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseMessage } from '../../src/cases/case-messages.js';
import type { CaseStore } from '../../src/cases/case-store.js';
import { created } from './new-case.js';
import type { WorkDatabase } from './work-database.js';

/** What every store promises of the messages that show a case. */
export function describeCaseMessages(name: string, prepare: () => Promise<WorkDatabase>): void {
  describe(`${name}: messages of a case`, () => {
    let database: WorkDatabase;
    let store: CaseStore;
    let clock = 1_795_000_000_000;

    beforeAll(async () => {
      database = await prepare();
      store = await database.open(() => (clock += 1));
    });
    afterAll(async () => {
      await store.close();
      await database.remove();
    });

    const answer = (threadTs: string, messageTs: string, channel = 'C1'): CaseMessage => ({
      channel,
      threadTs,
      messageTs,
      kind: 'answer',
    });

    it('notes nothing of a case that is gone, and does not stumble over it', async () => {
      const { id } = await created(store, '9.1');
      await store.forget(id);
      await store.messages.add(id, answer('9.1', '9.2'));
      await store.messages.addFile(id, 'F9');
      expect(await store.messages.all(id)).toEqual([]);
      expect(await store.messages.files(id)).toEqual([]);
    });

    it('remembers each once, in the order in which they came', async () => {
      const { id } = await created(store, '1.1');
      const [first, second] = [answer('1.1', '1.5'), answer('1.1', '1.2')];
      for (const message of [first, second, first]) await store.messages.add(id, message);
      expect(await store.messages.live(id)).toEqual([first, second]);
      expect(await store.messages.all(id)).toEqual([first, second]);
    });

    it('lets the newest answer of a thread supersede those before it there, once', async () => {
      const { id } = await created(store, '2.1');
      const summary: CaseMessage = { ...answer('9.1', '9.1', 'A1'), kind: 'summary' };
      const elsewhere = answer('9.1', '2.0', 'A1');
      const [older, newest, later] = [answer('2.1', '2.2'), answer('2.1', '2.3'), answer('2.1', '2.4')];
      for (const message of [summary, elsewhere, older, newest, later]) await store.messages.add(id, message);
      expect(await store.messages.supersede(id, newest)).toEqual([older]);
      expect(await store.messages.supersede(id, newest)).toEqual([]);
      expect(await store.messages.live(id)).toEqual([summary, elsewhere, newest, later]);
      expect(await store.messages.all(id)).toHaveLength(5);
    });

    it('hands a message that is superseded twice at once to one of both', async () => {
      const { id } = await created(store, '3.1');
      const [older, newest] = [answer('3.1', '3.2'), answer('3.1', '3.3')];
      for (const message of [older, newest]) await store.messages.add(id, message);
      const handed = await Promise.all([1, 2].map(() => store.messages.supersede(id, newest)));
      expect(handed.flat()).toEqual([older]);
    });

    it('keeps the messages of cases apart', async () => {
      const { id } = await created(store, '4.1');
      const other = await created(store, '4.2');
      await store.messages.add(id, answer('4.1', '4.3'));
      await store.messages.add(other.id, answer('4.2', '4.4'));
      expect(await store.messages.supersede(other.id, answer('4.1', '4.9'))).toEqual([]);
      expect(await store.messages.live(other.id)).toEqual([answer('4.2', '4.4')]);
    });

    it('unfolds a section, folds it again, and keeps messages apart', async () => {
      const { id } = await created(store, '5.1');
      const { messages } = store;
      expect(await messages.toggle(id, '10.1', 'evidence')).toEqual(new Set(['evidence']));
      expect(await messages.toggle(id, '10.1', 'timeline')).toEqual(new Set(['evidence', 'timeline']));
      expect(await messages.toggle(id, '10.1', 'evidence')).toEqual(new Set(['timeline']));
      expect(await messages.unfolded(id, '10.1')).toEqual(new Set(['timeline']));
      expect(await messages.unfolded(id, '10.2')).toEqual(new Set());
    });

    it('refuses to unfold anything of a case it does not hold, and shows none', async () => {
      await expect(store.messages.toggle('nosuchcase', '10.1', 'evidence')).rejects.toThrow();
      await store.messages.add('nosuchcase', answer('1.1', '1.2'));
      expect(await store.messages.all('nosuchcase')).toEqual([]);
    });
  });
}
