import { describe, expect, it } from 'vitest';
import type { KnownFinding } from '../../src/cases/known-findings.js';
import type { OutageKey } from '../../src/cases/sightings.js';
import type { Redacted } from '../../src/redaction/redacted.js';
import { type SharedDatabase, start, twoStores } from './work-database.js';

const day = 24 * 60 * 60_000;
/** Later than everything that `start` saw. */
const later = start + 100 * day;

const synthetic = (caseId: string, changes: Partial<KnownFinding>): Omit<KnownFinding, 'id' | 'since'> => ({
  team: 'T1',
  finding: 'synthetic.finding',
  scope: 'everywhere',
  caseId,
  tenants: [],
  reason: 'synthetic' as Redacted,
  userId: 'U1',
  until: start + day,
  ...changes,
});

/** What holds of expiry on every database. */
export function describeExpiry(name: string, prepare: () => Promise<SharedDatabase>): void {
  describe(`${name}: what is over its time`, () => {
    const opened = twoStores(prepare);
    const at = (time: number) => {
      opened.clock = time;
    };

    it('removes a case that nobody changed since, with all of it, and no other', async () => {
      at(start);
      const old = await opened.fresh();
      await opened.store.sightings.note(old, { endpoints: ['eu-west-1'], tenants: [] });
      await opened.store.messages.addFile(old, 'F1');
      await opened.store.known.acknowledge(synthetic(old, { scope: 'case', until: later + day }));
      at(start + 1);
      const young = await opened.fresh();
      expect(await opened.store.expire(start)).toEqual({ cases: 0, records: 0 });
      expect(await opened.store.expire(start + 1)).toEqual({ cases: 1, records: 0 });
      expect(await opened.other.find(old)).toBeNull();
      expect(await opened.store.messages.files(old)).toEqual([]);
      expect(await opened.store.known.concerning({ team: 'T1', caseId: old, tenants: [] })).toEqual([]);
      expect(await opened.other.find(young)).not.toBeNull();
    });

    it('counts answers, messages, tried steps, escalations and what is known as changes', async () => {
      at(start);
      const ids = await Promise.all(Array.from({ length: 5 }, () => opened.fresh()));
      const [answered = '', told = '', tried = '', escalated = '', known = ''] = ids;
      at(start + day);
      const { store } = opened;
      await store.answers.add(answered, { question: 'build', answer: 'enterprise', userId: 'U1' });
      await store.messages.add(told, { channel: 'C1', threadTs: '1', messageTs: '2', kind: 'answer' });
      await store.tried.mark(tried, { cause: 'c', step: 's', result: 'done', userId: 'U1' });
      const wish = { channel: 'C2', target: 'citrix-support', urgency: 'normal' as const, userId: 'U1' };
      await store.escalations.open({ ...wish, caseId: escalated, note: null, include: [] }, 0);
      await store.known.acknowledge(synthetic(known, { scope: 'case', until: later + day }));
      await store.expire(start + day);
      for (const id of ids) expect(await store.find(id)).not.toBeNull();
      expect((await store.expire(start + day + 1)).cases).toBe(5);
    });

    it('removes acknowledgements that ended, announcements and entries of the audit trail', async () => {
      at(start);
      const id = await opened.fresh();
      const { store } = opened;
      await store.known.acknowledge(synthetic(id, { until: start + day }));
      const lasting = await store.known.acknowledge(synthetic(id, { until: later + day }));
      const key: OutageKey = { team: 'T1', cause: 'c', kind: 'endpoint', value: 'eu-west-1' };
      await store.sightings.announceOnce(key, 0);
      const entry = { team: 'T1', userId: 'U1', caseId: id, channel: 'C1', outcome: 'allowed' } as const;
      await store.audit.add({ ...entry, act: 'reveal' });
      at(later);
      await store.audit.add({ ...entry, act: 'forget' });
      expect(await store.expire(later)).toMatchObject({ records: 3 });
      at(start);
      expect(await store.known.concerning({ team: 'T1', caseId: 'x', tenants: [] })).toEqual([lasting]);
      expect(await store.sightings.outage(key)).toBeNull();
      expect((await store.audit.latest('T1', 10)).map(({ act }) => act)).toEqual(['forget']);
      await store.known.takeBack(lasting.id);
    });

    it('removes many in batches, however many do so at once, each once', async () => {
      at(start);
      const many = await Promise.all(Array.from({ length: 450 }, () => opened.fresh()));
      const runs = [opened.store, opened.other, opened.store, opened.other].map((one) => one.expire(later));
      const total = (await Promise.all(runs)).reduce((sum, { cases }) => sum + cases, 0);
      const rest = await opened.store.expire(later);
      expect(total + rest.cases).toBe(many.length);
      expect(await opened.store.find(many[0] ?? '')).toBeNull();
    }, 20_000);

    it('removes nothing more once it is to stop', async () => {
      at(start);
      const id = await opened.fresh();
      expect(await opened.store.expire(later, AbortSignal.abort())).toEqual({ cases: 0, records: 0 });
      expect(await opened.store.find(id)).not.toBeNull();
    });
  });
}
