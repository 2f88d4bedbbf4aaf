import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseStore } from '../../src/cases/case-store.js';
import type { NewEscalation } from '../../src/cases/escalations.js';
import { redacted, syntheticDiagnosis } from './synthetic-diagnosis.js';

/** A database under test. */
export interface EscalationDatabase {
  /** Whether several processes may open it at once. */
  readonly isShared: boolean;
  open(now: () => number): Promise<CaseStore>;
  remove(): Promise<void>;
}

const start = 1_795_000_000_000;

/** What every store promises of escalations, whatever it is made of. */
export function describeEscalations(name: string, prepare: () => Promise<EscalationDatabase>): void {
  describe(name, () => {
    let database: EscalationDatabase;
    let store: CaseStore;
    let other: CaseStore;
    let clock = start;
    let threads = 0;

    beforeAll(async () => {
      database = await prepare();
      store = await database.open(() => clock);
      other = database.isShared ? await database.open(() => clock) : store;
    });
    afterAll(async () => {
      await store.close();
      if (database.isShared) await other.close();
      await database.remove();
    });

    async function fresh(more: Partial<NewEscalation> = {}): Promise<NewEscalation> {
      threads += 1;
      const place = { team: 'T1', channel: 'C1', threadTs: `1.${threads}` };
      const round = { source: 'message', diagnosis: syntheticDiagnosis(), madeOf: [] };
      const created = await store.create({ ...place, ...round, salt: 'salt' });
      const caseId = created?.id ?? '';
      return { caseId, ...escalation, ...more };
    }

    it('gives an escalation back as it was opened', async () => {
      const opened = await fresh();
      expect(await store.escalations.ofCase(opened.caseId)).toBeNull();
      expect(await store.escalations.open(opened, 0)).toBe(true);
      expect(await other.escalations.ofCase(opened.caseId)).toEqual({
        ...opened,
        messageTs: null,
        at: start,
        picture: null,
      });
    });

    it('knows an escalation without a note and without anything else', async () => {
      const opened = await fresh({ note: null, include: [] });
      await store.escalations.open(opened, 0);
      expect(await store.escalations.ofCase(opened.caseId)).toMatchObject({ note: null, include: [] });
    });

    it('is opened once, however many try at once', async () => {
      const opened = await fresh();
      const tries = Array.from({ length: 8 }, (_, index) =>
        (index % 2 === 0 ? store : other).escalations.open({ ...opened, userId: `U${index}` }, 0),
      );
      const first = (await Promise.all(tries)).flatMap((isFirst, index) => (isFirst ? [`U${index}`] : []));
      expect(first).toHaveLength(1);
      expect((await store.escalations.ofCase(opened.caseId))?.userId).toBe(first[0]);
    });

    it('is not opened again once it is posted, however old it is', async () => {
      const opened = await fresh();
      await store.escalations.open(opened, 0);
      await store.escalations.posted(opened.caseId, '7.7');
      expect(await store.escalations.open({ ...opened, userId: 'U2' }, start + 1)).toBe(false);
      expect(await store.escalations.ofCase(opened.caseId)).toMatchObject({ userId: 'U1', messageTs: '7.7' });
    });

    it('gives way where it was abandoned, to one of those who try at once, and to nobody before', async () => {
      clock = start;
      const opened = await fresh();
      await store.escalations.open(opened, 0);
      expect(await store.escalations.open({ ...opened, userId: 'U2' }, start)).toBe(false);
      clock = start + 5;
      const tries = [store, other, store, other].map(({ escalations }, index) =>
        escalations.open({ ...opened, userId: `U${index + 2}`, urgency: 'critical' }, start + 1),
      );
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
      const taken = await store.escalations.ofCase(opened.caseId);
      expect(taken).toMatchObject({ urgency: 'critical', at: start + 5, messageTs: null });
      expect(taken?.userId).not.toBe('U1');
    });

    it('is withdrawn while it is not posted, and then no more', async () => {
      const opened = await fresh();
      await store.escalations.open(opened, 0);
      await store.escalations.withdraw(opened.caseId);
      expect(await store.escalations.ofCase(opened.caseId)).toBeNull();
      expect(await store.escalations.open(opened, 0)).toBe(true);
      await store.escalations.posted(opened.caseId, '7.8');
      await store.escalations.withdraw(opened.caseId);
      expect(await store.escalations.ofCase(opened.caseId)).toMatchObject({ messageTs: '7.8' });
    });

    it('remembers the picture that its message shows, until that very one is refused', async () => {
      const { caseId } = await pictured();
      expect((await other.escalations.ofCase(caseId))?.picture).toEqual(picture);
      await other.escalations.pictured(caseId, { ...picture, id: 'F2' });
      await store.escalations.notPictured(caseId, picture);
      expect((await store.escalations.ofCase(caseId))?.picture?.id).toBe('F2');
      await store.escalations.notPictured(caseId, { ...picture, id: 'F2' });
      expect((await store.escalations.ofCase(caseId))?.picture).toBeNull();
      await store.escalations.pictured(caseId, picture);
      await store.escalations.pictured(caseId, null);
      expect((await store.escalations.ofCase(caseId))?.picture).toBeNull();
    });

    async function pictured(): Promise<NewEscalation> {
      const opened = await fresh();
      await store.escalations.open(opened, 0);
      await store.escalations.posted(opened.caseId, '7.9');
      await store.escalations.pictured(opened.caseId, picture);
      return opened;
    }

    it('goes with its case, and is refused where there is none', async () => {
      const opened = await fresh();
      await store.escalations.open(opened, 0);
      await store.forget(opened.caseId);
      expect(await store.escalations.ofCase(opened.caseId)).toBeNull();
      await expect(store.escalations.open(opened, 0)).rejects.toThrow();
    });

    it('gives the case a second thread, in which it is found', async () => {
      const { caseId } = await fresh();
      await store.addThread(caseId, { channel: 'C2', threadTs: '9.9', role: 'escalation' });
      await other.addThread(caseId, { channel: 'C2', threadTs: '9.9', role: 'escalation' });
      const found = await other.findByThread({ team: 'T1', channel: 'C2', threadTs: '9.9' });
      expect(found?.id).toBe(caseId);
      expect(found?.threads.map(({ role }) => role)).toEqual(['home', 'escalation']);
    });
  });
}

const picture = { id: 'F1', alt: 'Timeline; "it\'s" 😀' };

const escalation: Omit<NewEscalation, 'caseId'> = {
  channel: 'C2',
  target: 'citrix-support',
  urgency: 'high',
  note: redacted('it\'s urgent; "really" 😀'),
  include: ['evidence', 'picture'],
  userId: 'U1',
};
