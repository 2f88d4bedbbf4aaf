import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownFinding } from '../../../src/cases/known-findings.js';
import { knownBlocks } from '../../../src/slack/blocks/known.js';
import { replyMessage } from '../../../src/slack/blocks/reply.js';
import { fromKnownValue } from '../../../src/slack/known-values.js';
import { fromButtonValue } from '../../../src/slack/sections.js';
import { validateBlocks } from '../../../src/workspace/blocks/validate.js';
import type { Json } from '../../../src/workspace/json.js';
import { redacted, syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';
import { shownIn } from '../e2e/rig.js';
import { anyCaseView } from './case-view-arbitrary.js';
import { caseViewOf, settingWith } from './case-views.js';
import { sectionsOf } from './diagnosis-arbitrary.js';

const diagnosis = syntheticDiagnosis();
const known = (more: Partial<KnownFinding> = {}): KnownFinding => ({
  id: 'k1',
  team: 'T1',
  finding: 'ews-refused',
  scope: 'everywhere',
  caseId: 'abc',
  tenants: [],
  reason: redacted('Exchange is being updated'),
  userId: 'U1',
  since: 0,
  until: Date.UTC(2027, 0, 1),
  ...more,
});

function shown(findings: readonly KnownFinding[], causes = diagnosis.causes, unfolded: string[] = []) {
  const view = caseViewOf({ ...diagnosis, causes: [] }, { known: { causes, findings } });
  return knownBlocks(view, new Set(unfolded));
}

/** Every value of a button. */
function valuesIn(blocks: unknown): string[] {
  return [...JSON.stringify(blocks).matchAll(/"value":"([^"]+)"/g)].map(([, value]) => value ?? '');
}

describe('known findings in a message', () => {
  it('are nothing where nothing is known', () => {
    expect(shown([])).toEqual([]);
  });

  it('are one line with a button', () => {
    const blocks = shown([known(), known({ id: 'k2' })]);
    expect(blocks).toHaveLength(1);
    expect(shownIn(blocks)).toContain(
      'Known, and folded away: Exchange refuses the subscription request as too large',
    );
    expect(shownIn(blocks)).toContain('Known (2)');
    expect(fromButtonValue(valuesIn(blocks)[0] ?? '')).toEqual({ caseId: 'abc', section: 'known' });
  });

  it('name the finding where its cause is shown all the same', () => {
    expect(shownIn(shown([known()], []))).toContain('Known: The EWS subscription was refused with HTTP 413');
  });

  it('say why, how far and until when, once unfolded, with a button that takes it back', () => {
    const blocks = shown([known({ scope: 'tenant' })], diagnosis.causes, ['known']);
    expect(shownIn(blocks)).toContain('Exchange is being updated');
    expect(shownIn(blocks)).toContain('Known for this tenant until 31 Dec 2026, 24:00 UTC, says ');
    expect(JSON.stringify(blocks)).toContain('"user_id":"U1"');
    expect(JSON.stringify(blocks)).toContain(
      '"accessibility_label":"Tell it again: The EWS subscription was refused with HTTP 413"',
    );
    expect(fromKnownValue(valuesIn(blocks)[1] ?? '')).toEqual({ caseId: 'abc', knownId: 'k1' });
  });

  it('show five at once, and how many more there are', () => {
    const many = Array.from({ length: 7 }, (_, index) => known({ id: `k${index}` }));
    const blocks = shown(many, diagnosis.causes, ['known']);
    expect(valuesIn(blocks)).toHaveLength(6);
    expect(shownIn(blocks)).toContain('… and 2 more');
  });

  it('never make a reply that Slack refuses', () => {
    fc.assert(
      fc.property(anyCaseView, (view) => {
        const setting = settingWith([...sectionsOf(view.diagnosis), 'known']);
        const blocks: Json[] = JSON.parse(JSON.stringify(replyMessage(view, setting).blocks));
        expect(validateBlocks(blocks, 'message')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
