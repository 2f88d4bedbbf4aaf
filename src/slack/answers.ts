/** What the button of an answer carries: ids alone. */
export interface AnswerAddress {
  readonly caseId: string;
  readonly question: string;
  readonly answer: string;
}

const address = /^([a-z0-9]{1,32}):([a-z-]{1,40}):([a-z-]{1,40})$/;

export function toAnswerValue({ caseId, question, answer }: AnswerAddress): string {
  return `${caseId}:${question}:${answer}`;
}

/** The answer that a value names; null for what no button of ours carries. */
export function fromAnswerValue(value: string): AnswerAddress | null {
  const [, caseId, question, answer] = address.exec(value) ?? [];
  return caseId === undefined || question === undefined || answer === undefined
    ? null
    : { caseId, question, answer };
}

/** `domain.verb` of whatever takes an answer; the answer behind it, as ids are to differ within one block. */
export function answerAction(answer: string): string {
  return `question.answer.${answer}`;
}

/** The menu in which an answer is changed. */
export const changeAnswerAction = 'question.answer';

/** Every action id that brings an answer. */
export const answerActions = /^question\.answer(\.[a-z-]{1,40})?$/;
