import { expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import { readEvidence } from '../../../src/evidence/read-evidence.js';
import { redactDiagnosis } from '../../../src/redaction/gate.js';
import { replyMessage } from '../../../src/slack/blocks/reply.js';
import { samples } from '../../../src/workspace/samples.js';
import { shownIn } from '../e2e/rig.js';
import { caseViewOf, settingWith } from './case-views.js';

/** What somebody reads in ten seconds, and in half a minute; buttons aside. */
const wordsAtOnce = 60;
const wordsInAll = 160;

function wordsIn(blocks: unknown): number {
  return shownIn(blocks).split(/\s+/).filter(Boolean).length;
}

it.each(samples)('the answer to the sample $id is read in ten seconds', async ({ build, fileName }) => {
  const evidence = await readEvidence([{ kind: 'file', name: fileName, bytes: await build() }]);
  const diagnosis = redactDiagnosis(diagnose(evidence), evidence.identities, { salt: 'case' });
  const message = replyMessage(caseViewOf(diagnosis), settingWith([]));
  const blocks = (message.blocks ?? []).filter(({ type }) => type !== 'actions');
  const state = blocks.findIndex((block) => shownIn([block]).includes('nobody holds it'));
  const atOnce = blocks.slice(0, state + 1);
  expect(state).toBeGreaterThan(0);
  expect(wordsIn(atOnce)).toBeLessThanOrEqual(wordsAtOnce);
  expect(wordsIn(blocks)).toBeLessThanOrEqual(wordsInAll);
  expect(shownIn(atOnce)).toMatch(/\n(?:Do now|To try) {2}\n/);
});
