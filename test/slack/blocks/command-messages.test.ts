import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes } from '../../../src/diagnosis/causes/index.js';
import { probeFor } from '../../../src/report/probe.js';
import { caseAloneMessage } from '../../../src/slack/blocks/case-alone.js';
import {
  causeListMessage,
  causeStepsMessage,
  noSuchCauseMessage,
} from '../../../src/slack/blocks/cause-steps.js';
import { collectMessage, collectModal } from '../../../src/slack/blocks/collect.js';
import { forgetQuestion } from '../../../src/slack/blocks/forget-question.js';
import { helpMessage, unknownVerbMessage } from '../../../src/slack/blocks/help.js';
import { probeMessage } from '../../../src/slack/blocks/probe.js';
import { docLinks } from '../../../src/slack/doc-links.js';
import { lengthOf } from '../../../src/slack/fit.js';
import { limits } from '../../../src/slack/limits.js';
import type { SlackMessage } from '../../../src/slack/message.js';
import { validateBlocks, validateView } from '../../../src/workspace/blocks/validate.js';
import { countedCharacters } from '../../../src/workspace/blocks/whole-payload.js';
import { shownIn } from '../e2e/rig.js';
import { asJson } from './case-lines.js';
import { anyCaseView } from './case-view-arbitrary.js';
import { anyText } from './diagnosis-arbitrary.js';

const docs = docLinks('https://docs.example/');
const setting = { now: Date.UTC(2026, 10, 24), workspaceUrl: 'https://workspace.example/' };

function expectTaken({ text, blocks }: SlackMessage): void {
  expect(validateBlocks(asJson(blocks), 'message')).toEqual([]);
  expect(countedCharacters(asJson(blocks))).toBeLessThanOrEqual(limits.messageWeight);
  expect(lengthOf(text)).toBeLessThanOrEqual(limits.messageText);
  expect(text).not.toMatch(/[<>]/);
}

describe('what commands are answered with', () => {
  it('is taken by Slack whatever was typed', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        expectTaken(unknownVerbMessage(typed, `${typed} 413`));
        expectTaken(noSuchCauseMessage(typed));
      }),
      { numRuns: 100 },
    );
  });

  it('is taken by Slack whatever the case', () => {
    fc.assert(
      fc.property(anyCaseView, (view) => {
        expectTaken(caseAloneMessage(view, setting));
        expectTaken(forgetQuestion(view.stored));
        expectTaken(probeMessage(probeFor(view.stored.diagnosis), view.stored.id));
      }),
      { numRuns: 100 },
    );
  });

  it.each(causes.map((cause) => [cause.id, cause] as const))('tells every step of %s', (_, cause) => {
    const message = causeStepsMessage(cause, causes, docs);
    expectTaken(message);
    for (const { title } of cause.steps) expect(shownIn(message.blocks)).toContain(title);
  });

  it('is taken by Slack where it is always the same', () => {
    for (const message of [
      helpMessage(),
      collectMessage(),
      causeListMessage(causes),
      probeMessage(probeFor(null), null),
    ])
      expectTaken(message);
    expect(validateView(JSON.parse(JSON.stringify(collectModal())))).toEqual([]);
  });
});
