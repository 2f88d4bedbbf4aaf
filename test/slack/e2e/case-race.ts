import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../../src/cases/case.js';
import type { CaseStore } from '../../../src/cases/case-store.js';
import type { StoreConfig } from '../../../src/config.js';
import type { CaseReader } from '../../../src/reading/case-reader.js';
import { channels, homeTeam } from '../../../src/workspace/directory.js';
import type { Message } from '../../../src/workspace/store/messages.js';
import { syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';
import { readingHere } from '../../support/reading-here.js';
import { pastedLines } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

/** A database, and another process that works on it. */
export interface RacedDatabase {
  /** Left out: SQLite in the folder of the rig. */
  readonly store?: StoreConfig;
  openOther(rig: Rig): Promise<CaseStore>;
  drop(): Promise<void>;
}

/** What happens where two processes open one case at the same moment, whatever the database is. */
export function describeCaseRace(name: string, prepare: () => Promise<RacedDatabase>): void {
  describe(`${name}: a case that another process opens at the same moment`, () => {
    let database: RacedDatabase;
    let rig: Rig;
    let other: CaseStore;
    /** Done after a message is read, and before its case is stored. */
    let meanwhile: () => Promise<unknown> = async () => {};
    let readings = 0;
    beforeAll(async () => {
      database = await prepare();
      const { store } = database;
      rig = await startRig({ reader: reading(), ...(store === undefined ? {} : { store }) });
      other = await database.openOther(rig);
    });
    afterAll(async () => {
      await other.close();
      await rig.stop();
      await database.drop();
    });

    function reading(): CaseReader {
      const here = readingHere();
      return {
        ...here,
        read: async (job) => {
          const result = await here.read(job);
          readings += 1;
          await meanwhile();
          return result;
        },
      };
    }

    const placeOf = (threadTs: string) => ({ team: homeTeam.id, channel: channels.support, threadTs });
    const theirs = (threadTs: string, salt: string): Promise<Case | null> =>
      other.create({
        ...placeOf(threadTs),
        source: `theirs ${salt}`,
        salt,
        diagnosis: syntheticDiagnosis(),
        madeOf: [],
      });

    it('is one case: what lost the race is read again, under the pseudonyms of the case, and answered once', async () => {
      let opened: Case | null = null;
      let root = '';
      meanwhile = async () => {
        opened ??= await theirs(root, 'theirs');
      };
      readings = 0;
      root = rig.control.post({ text: pastedLines }).ts;
      const answer = await rig.answer(root);
      const stored = await other.findByThread(placeOf(root));
      expect(stored).toMatchObject({ id: (opened as Case | null)?.id, salt: 'theirs' });
      expect(stored?.previous).not.toBeNull();
      expect(stored?.madeOf).toMatchObject([{ messageTs: root }]);
      expect(shownIn(answer.blocks)).toContain(`Case ${stored?.id}`);
      expect(readings).toBe(2);
      expect(finished(root)).toHaveLength(1);
    });

    it('is told with its code where the race goes on for too long, and the case stays theirs', async () => {
      let root = '';
      let round = 0;
      meanwhile = async () => {
        round += 1;
        const standing = await other.findByThread(placeOf(root));
        if (standing !== null) await other.forget(standing.id);
        await theirs(root, `salt ${round}`);
      };
      root = rig.control.post({ text: pastedLines }).ts;
      const told = await rig.control.waitFor(
        () => finished(root).find(({ blocks }) => shownIn(blocks).includes('(CASE_RACE)')),
        { what: 'the code' },
      );
      expect(shownIn(told.blocks)).toContain('Send this one again');
      expect((await other.findByThread(placeOf(root)))?.source).toMatch(/^theirs salt/);
    });

    function finished(root: string): Message[] {
      return rig.answers(root).filter(({ text }) => !text.startsWith('Reading '));
    }
  });
}
