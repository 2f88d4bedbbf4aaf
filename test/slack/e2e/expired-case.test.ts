import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../src/workspace/directory.js';
import { changeStored, nextTold, openCase, press } from './case-thread.js';
import { pastedLines } from './evidence.js';
import { choose } from './more-menu.js';
import { type Rig, startRig } from './rig.js';

const { robin } = people;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

describe('a case whose time is over', () => {
  const advice = 'No such case is stored, or no longer. /securemail cases lists those that are';

  it.each(['case.take', 'evidence.toggle', 'case.escalate', 'case.solve', 'forget', 'known'])(
    'stays as a message, and says of %s that it is gone and what to do',
    async (action) => {
      const here = await openCase(rig, { text: pastedLines });
      changeStored(rig, `delete from cases where id = '${here.caseId}'`);
      const told = await nextTold(rig, robin, () =>
        action === 'forget' || action === 'known'
          ? choose(rig, here, action)
          : press(rig, here.reply, action, robin),
      );
      expect(told).toContain(advice);
      expect(told).toContain('(CASE_UNKNOWN)');
      expect(rig.control.message(here.reply)).toBeDefined();
    },
  );

  it('is a new case where more is uploaded into its thread', async () => {
    const here = await openCase(rig, { text: pastedLines });
    changeStored(rig, `delete from cases where id = '${here.caseId}'`);
    rig.control.post({ text: pastedLines, threadTs: here.root });
    await rig.control.waitFor(() =>
      rig.answers(here.root).some(({ blocks, ts }) => {
        const id = /Case ([a-z0-9]{10})/.exec(JSON.stringify(blocks))?.[1];
        return ts !== here.reply && id !== undefined && id !== here.caseId;
      }),
    );
  });
});
