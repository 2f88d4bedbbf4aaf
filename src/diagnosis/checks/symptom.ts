import { defineCheck, type FindingDraft } from '../check.js';
import { findAnswer } from '../questions/index.js';
import type { AnswersByQuestion } from '../questions/question.js';

type Variant = `reported-${AnswersByQuestion['symptom']}`;

/** Article, "Issues that users may report". It ties none of them to a cause; what is made of them is inferred. */
export const symptom = defineCheck({
  id: 'symptom',
  title: 'What users see fits the evidence',
  description:
    'The article begins with five issues that users may report, and ties none to a cause. Two tell something (inferred): a badge that is slow but moves shows that something wakes the app; a badge that updates by itself while the lock screen alone is silent shows that pushes do their work.',
  stage: 'notification',
  article: null,
  needs: [],
  asks: ['symptom'],
  variants: {
    'reported-badge-local-only': 'A person reports that the badge shows local unread messages only.',
    'reported-badge-still': 'A person reports that the badge does not update.',
    'reported-badge-slow':
      'A person reports that the badge is slow to update, so that something wakes the app.',
    'reported-badge-foreground-only':
      'A person reports that the badge updates only when Secure Mail comes to the foreground.',
    'reported-lock-screen-late':
      'A person reports that lock screen notifications are late, and the badge too.',
    'reported-lock-screen-only':
      'A person reports that the badge updates by itself while the lock screen stays silent.',
  },
  cannotTell: 'Whether it was observed closely. It is what a person says, and never confirms a cause.',
  run({ reported }): FindingDraft<Variant>[] {
    const symptom = reported?.symptom;
    if (symptom === undefined) return [];
    const { answer, at } = symptom;
    const variant: Variant = `reported-${answer}`;
    const summary = `Reported: ${findAnswer('symptom', answer)?.answer.label ?? answer}`;
    return answer === 'lock-screen-only'
      ? [{ variant, status: 'fail', basis: 'inferred', summary, evidence: [at] }]
      : [{ variant, status: 'info', stage: null, summary, evidence: [at] }];
  },
});
