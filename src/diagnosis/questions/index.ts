import { backgroundAppRefreshQuestion } from './background-app-refresh.js';
import { buildQuestion } from './build.js';
import { exchangeHostingQuestion } from './exchange-hosting.js';
import { lowPowerModeQuestion } from './low-power-mode.js';
import { networkAccessQuestion } from './network-access.js';
import { noticedQuestion } from './noticed.js';
import type { Answer, Question } from './question.js';
import { symptomQuestion } from './symptom.js';

/** Every question, the easiest to answer first: of equally good ones the first is asked. */
export const questions: readonly Question[] = [
  backgroundAppRefreshQuestion,
  lowPowerModeQuestion,
  networkAccessQuestion,
  buildQuestion,
  exchangeHostingQuestion,
  noticedQuestion,
  symptomQuestion,
];

export function findQuestion(id: string): Question | null {
  return questions.find((question) => question.id === id) ?? null;
}

/** An answer as the catalogue has it; null where the question, or the answer, is no longer in it. */
export function findAnswer(question: string, answer: string): { question: Question; answer: Answer } | null {
  const asked = findQuestion(question);
  const given = asked?.answers.find(({ id }) => id === answer);
  return asked === null || given === undefined ? null : { question: asked, answer: given };
}
