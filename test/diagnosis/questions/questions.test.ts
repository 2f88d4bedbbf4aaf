import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { causes } from '../../../src/diagnosis/causes/index.js';
import type { Check } from '../../../src/diagnosis/check.js';
import { checks } from '../../../src/diagnosis/checks/index.js';
import { findAnswer, questions } from '../../../src/diagnosis/questions/index.js';
import {
  answersTo,
  reportedAnswers,
  reportedWords,
} from '../../../src/diagnosis/questions/reported-answers.js';
import { symptoms } from '../../../src/diagnosis/symptoms.js';

const all: readonly Check[] = checks;
const reportedFindings = all.flatMap(({ id, variants }) =>
  Object.keys(variants)
    .filter((variant) => variant.includes('reported'))
    .map((variant) => `${id}.${variant}`),
);
const given = questions.flatMap(({ answers }) => answers.flatMap(({ gives }) => gives));

describe('the catalogue of questions', () => {
  it('keeps one file per question, named after its id', () => {
    const files = readdirSync(new URL('../../../src/diagnosis/questions', import.meta.url));
    const others = ['index.ts', 'question.ts', 'reported-answers.ts'];
    expect(files.sort()).toEqual([...questions.map(({ id }) => `${id}.ts`), ...others].sort());
  });

  it('gives every question answers of its own, and the one that tells nothing', () => {
    for (const { answers } of questions) {
      expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
      expect(answers.filter(({ id }) => id === 'unknown')).toHaveLength(1);
      expect(answers.length).toBeGreaterThan(2);
    }
  });

  it('keeps every answer short enough for a button, and every id for its value', () => {
    for (const { id, answers } of questions) {
      expect(id).toMatch(/^[a-z-]{1,40}$/);
      for (const answer of answers) {
        expect(answer.id).toMatch(/^[a-z-]{1,40}$/);
        expect(answer.label.length).toBeLessThanOrEqual(75);
      }
    }
  });

  it('asks for the five symptoms of the article', () => {
    const asked = questions.find(({ id }) => id === 'symptom')?.answers.map(({ id }) => id);
    expect(asked).toEqual(expect.arrayContaining([...symptoms]));
  });

  it('declares just the findings that checks make of answers', () => {
    expect([...new Set<string>(given)].sort()).toEqual(reportedFindings.sort());
  });

  it('is asked by the checks, each question by one', () => {
    expect(all.flatMap(({ asks = [] }) => asks).sort()).toEqual(questions.map(({ id }) => id).sort());
  });

  it('lets no cause be confirmed by what a person says', () => {
    for (const { confirmedBy } of causes) {
      expect(confirmedBy.filter((id) => reportedFindings.includes(id))).toEqual([]);
    }
  });

  it('has every question speak for or against some cause', () => {
    const heard = new Set<string>(
      causes.flatMap(({ indicatedBy, refutedBy }) => [...indicatedBy, ...refutedBy]),
    );
    for (const { id, answers } of questions) {
      expect([id, answers.some(({ gives }) => gives.some((finding) => heard.has(finding)))]).toEqual([
        id,
        true,
      ]);
    }
  });
});

describe('answers as evidence', () => {
  it('stand on the lines of a place of their own, in the words of question and answer', () => {
    const [first, second] = reportedAnswers([
      { question: 'build', answer: 'enterprise' },
      { question: 'low-power-mode', answer: 'off' },
    ]);
    expect(first?.at).toMatchObject({ file: 'reported by a person', line: 1, time: null });
    expect(second?.at).toMatchObject({ line: 2, text: expect.stringMatching(/low power mode.* No$/) });
  });

  it.each([
    ['colour', 'blue'],
    ['build', 'home-made'],
    ['__proto__', 'on'],
    ['', ''],
  ])('are left out where the catalogue has no such question or answer: %s, %s', (question, answer) => {
    expect(findAnswer(question, answer)).toBeNull();
    expect(reportedAnswers([{ question, answer }])).toEqual([]);
    const at = { file: 'x', line: 1, text: '', time: null };
    expect(answersTo(['build'], [{ question, answer, at }])).toEqual({});
    expect(reportedWords([{ question, answer, at }])).toEqual([]);
  });

  it('reach the check that asks for them alone, and only where they tell something', () => {
    const reported = reportedAnswers([
      { question: 'build', answer: 'app-store' },
      { question: 'noticed', answer: 'unknown' },
    ]);
    expect(answersTo(['build'], reported).build?.answer).toBe('app-store');
    expect(answersTo(['noticed', 'symptom'], reported)).toEqual({});
  });
});
