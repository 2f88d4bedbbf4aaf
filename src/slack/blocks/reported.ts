import type { PlainTextOption, SectionBlock } from '@slack/types';
import type { Diagnosis, Reported } from '../../diagnosis/diagnosis.js';
import { findQuestion } from '../../diagnosis/questions/index.js';
import type { Redacted } from '../../redaction/redacted.js';
import { visible } from '../../redaction/visible.js';
import { changeAnswerAction, toAnswerValue } from '../answers.js';
import { fitText, fitWeight } from '../fit.js';

const textWeight = 500;
const optionLength = 75;

/** What people answered, with a menu to change it; null where nobody answered. */
export function reportedBlock(
  { reported }: Diagnosis<Redacted>,
  caseId: string,
  canChange: boolean,
): SectionBlock | null {
  if (reported.length === 0) return null;
  const words = reported.map(({ title, label }) => `${title}: ${label}`).join('; ');
  const text = fitWeight(visible(`Reported by a person: ${words}`), textWeight);
  const section: SectionBlock = { type: 'section', text: { type: 'plain_text', text, emoji: false } };
  const groups = canChange ? reported.flatMap((answer) => answersOf(answer, caseId)) : [];
  if (groups.length === 0) return section;
  const placeholder = plainText('Change an answer');
  return {
    ...section,
    accessory: { type: 'static_select', action_id: changeAnswerAction, placeholder, option_groups: groups },
  };
}

function answersOf({ question }: Reported, caseId: string) {
  const asked = findQuestion(question);
  if (asked === null) return [];
  const options = asked.answers.map(
    ({ id, label }): PlainTextOption => ({
      text: plainText(fitText(label, optionLength)),
      value: toAnswerValue({ caseId, question, answer: id }),
    }),
  );
  return [{ label: plainText(asked.title), options }];
}

function plainText(text: string) {
  return { type: 'plain_text', text } as const;
}
