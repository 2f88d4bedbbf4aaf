import { type ReportedAnswer, reportedFile } from '../../evidence/reported.js';
import type { Reported as ReportedWords } from '../diagnosis.js';
import { findAnswer } from './index.js';
import type { AnswersByQuestion, QuestionId } from './question.js';

/** What a check gets of the answers it asks for: those that tell something. */
export type Reported = {
  readonly [Q in QuestionId]?: { readonly answer: AnswersByQuestion[Q]; readonly at: ReportedAnswer['at'] };
};

/** Answers as evidence, in the order in which they were given. Answers that the catalogue lacks are left out. */
export function reportedAnswers(
  given: readonly { readonly question: string; readonly answer: string }[],
): ReportedAnswer[] {
  const known = given.flatMap(({ question, answer }) => findAnswer(question, answer) ?? []);
  return known.map(({ question, answer }, index) => ({
    question: question.id,
    answer: answer.id,
    at: {
      file: reportedFile,
      line: index + 1,
      text: `${question.text} ${answer.label}`,
      time: null,
    },
  }));
}

/** The answers to these questions; those that somebody does not know are left out. */
export function answersTo(asked: readonly QuestionId[], reported: readonly ReportedAnswer[]): Reported {
  const told = reported.filter(
    ({ question, answer }) =>
      (asked as readonly string[]).includes(question) &&
      answer !== 'unknown' &&
      findAnswer(question, answer) !== null,
  );
  return Object.fromEntries(told.map(({ question, answer, at }) => [question, { answer, at }]));
}

/** The answers in the words of their questions. */
export function reportedWords(reported: readonly ReportedAnswer[]): ReportedWords[] {
  const known = reported.flatMap(({ question, answer }) => findAnswer(question, answer) ?? []);
  return known.map(({ question, answer }) => ({
    question: question.id,
    answer: answer.id,
    title: question.title,
    label: answer.label,
  }));
}
