import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escalationSummary } from '../../../src/slack/blocks/escalation-summary.js';
import { replyMessage } from '../../../src/slack/blocks/reply.js';
import { weightOfBlocks } from '../../../src/slack/blocks/weight.js';
import { limits, ownLimits } from '../../../src/slack/limits.js';
import { validateBlocks } from '../../../src/workspace/blocks/validate.js';
import type { Json } from '../../../src/workspace/json.js';
import { redacted, syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';
import { shownIn } from '../e2e/rig.js';
import { anyDiagnosis, hostileTexts } from './diagnosis-arbitrary.js';
import { escalatedView, escalation, workspaceUrl } from './escalated-view.js';

const setting = { unfolded: new Set<string>(), workspaceUrl };
const shown = (view = escalatedView()) => shownIn(escalationSummary(view, setting).blocks);

describe('the summary of an escalation', () => {
  it('says the verdict first, then who is asked, how urgent, by whom, and why', () => {
    expect(shown()).toMatch(
      /^Push is broken at the EWS subscription \(confirmed\)\nFor {2}\nCitrix support\nUrgency {2}\nHigh\nBy {2}\n, from \nthe first thread\nNote {2}\nsince Monday\nExchange answers [^\n]*\nDo now {2}\n[^\n]*\nChain {2}\n/,
    );
    expect(shown()).toContain('Secure Mail/Diagnostics_1.csv:1204  "HTTP status code: 413"');
    expect(shown()).toContain('Tried  \ngone (did not help, \n)');
  });

  it('names who escalated, and leads to the first thread, not to itself', () => {
    const blocks = JSON.stringify(escalationSummary(escalatedView(), setting).blocks);
    expect(blocks).toContain('{"type":"user","user_id":"U1"}');
    expect(blocks).toContain('https://local.example/archives/C1/p1000001');
    expect(blocks).not.toContain('open the escalation');
    expect(blocks).not.toContain('case.escalate');
  });

  it('names the other causes too, and who has to act on each', () => {
    const diagnosis = syntheticDiagnosis();
    const [first] = diagnosis.causes;
    if (first === undefined) throw new Error('no cause');
    const other = { ...first, id: 'x', summary: redacted('Push is off'), owner: 'mdm-admin' as const };
    const causes = [first, ...Array.from({ length: 4 }, () => ({ ...other, action: 'Turn it on' }))];
    const told = shown(escalatedView({ ...diagnosis, causes }));
    expect(
      told.match(/Also found {2}\nPush is off \(confirmed; MDM administrator: Turn it on\)/g),
    ).toHaveLength(3);
    expect(told).toContain('and 1 more behind Other causes in the thread');
  });

  it('shows the picture that Slack has, with its words, above the buttons', () => {
    const of = (view = escalatedView()) => escalationSummary(view, setting).blocks.map(({ type }) => type);
    const { blocks } = escalationSummary(escalatedView(), setting);
    expect(blocks).toContainEqual({
      type: 'image',
      slack_file: { id: 'F1' },
      alt_text: 'Timeline of the device.',
    });
    const without = escalatedView(undefined, { escalation: { ...escalation, picture: null } });
    expect(of()).toEqual([
      ...of(without).slice(0, of().indexOf('image')),
      'image',
      ...of(without).slice(of().indexOf('image')),
    ]);
    expect(of(without)).not.toContain('image');
  });

  it('leaves the evidence out where it was not asked for', () => {
    const view = escalatedView(undefined, { escalation: { ...escalation, include: [], note: null } });
    expect(shown(view)).not.toMatch(/Evidence|Note/);
  });

  it('names a target that an older version knew by its id', () => {
    const view = escalatedView(undefined, { escalation: { ...escalation, target: 'the-moon' } });
    expect(shown(view)).toContain('For  \nthe-moon\n');
  });

  it('is accepted by Slack whatever the diagnosis and the note hold, and nothing in it is markup', () => {
    const notes = fc.constantFrom(...hostileTexts, 'x'.repeat(1000), '<'.repeat(1000), null);
    fc.assert(
      fc.property(anyDiagnosis, notes, (diagnosis, note) => {
        const said = { ...escalation, note: note === null ? null : redacted(note) };
        const { text, blocks } = escalationSummary(escalatedView(diagnosis, { escalation: said }), setting);
        const json: Json[] = JSON.parse(JSON.stringify(blocks));
        expect(validateBlocks(json, 'message')).toEqual([]);
        expect(weightOfBlocks(blocks)).toBeLessThanOrEqual(ownLimits.messageWeight);
        expect([...text].length).toBeLessThanOrEqual(limits.messageText);
        expect(text).not.toMatch(/<[!@#h]/);
        expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
      }),
    );
  });
});

describe('the answer of an escalated case', () => {
  it('says to whom, how urgent, and leads both ways', () => {
    const { blocks } = replyMessage(escalatedView(), setting);
    expect(shownIn(blocks)).toContain(
      'Escalated to  \nCitrix support, high: \nopen the escalation\n, \nopen the first thread',
    );
    const json = JSON.stringify(blocks);
    expect(json).toContain('https://local.example/archives/C2/p2000002');
    expect(json).toContain('https://local.example/archives/C1/p1000001');
  });

  it('says nothing of an escalation that is not posted', () => {
    const view = escalatedView(undefined, { escalation: { ...escalation, messageTs: null } });
    expect(shownIn(replyMessage(view, setting).blocks)).not.toContain('Escalated to');
  });
});
