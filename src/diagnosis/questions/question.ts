import type { FindingId } from '../checks/index.js';
import type { Symptom } from '../symptoms.js';

/** Every question that a person may be asked, with the answers that tell something. */
export interface AnswersByQuestion {
  'background-app-refresh': 'on' | 'off';
  'low-power-mode': 'on' | 'off';
  'network-access': 'tunnelled' | 'direct';
  build: 'enterprise' | 'app-store';
  'exchange-hosting': 'online' | 'own-servers';
  noticed: 'today' | 'this-week' | 'earlier' | 'never-worked';
  symptom: Symptom | 'lock-screen-only';
}
export type QuestionId = keyof AnswersByQuestion;

export interface Answer<Id extends string = string> {
  readonly id: Id | 'unknown';
  /** At most 75 characters: it stands on a button. */
  readonly label: string;
  /** Findings that the answer may lead to, whatever else the case holds. */
  readonly gives: readonly FindingId[];
}

/** Something that no bundle surely tells, but a person can. */
export interface Question<Id extends QuestionId = QuestionId> {
  readonly id: Id;
  /** What is asked for, in a few words. */
  readonly title: string;
  readonly text: string;
  /** How the person finds out. */
  readonly howToFind: string;
  readonly answers: readonly Answer<AnswersByQuestion[Id]>[];
}

/** The answer that tells nothing, but ends the asking. */
export const unknownAnswer = { id: 'unknown', label: 'I do not know', gives: [] } as const;

/** Lets the compiler hold a question to its answers. */
export function defineQuestion<const Id extends QuestionId>(question: Question<Id>): Question<Id> {
  return question;
}
