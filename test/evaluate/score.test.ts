import { expect, test } from 'vitest';
import { cause, healthy } from '../corpus/expectations.js';
import type { Expectation } from '../corpus/scenario.js';
import { type Comparison, compare } from './compare.js';
import type { Run } from './run-corpus.js';
import { meetsGoals, score } from './score.js';
import { diagnosisOf } from './synthetic-diagnosis.js';
import { scoreTable } from './table.js';

const run = (expect: Expectation, comparison: Comparison, adrift: readonly string[] = []): Run => ({
  family: 'synthetic',
  scenario: { id: 'synthetic', tells: 'Synthetic', expect },
  hand: 'prose',
  seed: 1,
  comparison,
  findings: 4,
  adrift,
});

const expected = cause('ews-authentication', 'confirmed');
const right = run(
  expected,
  compare(diagnosisOf('cause-found', [['ews-authentication', 'confirmed']]), expected),
);
const missed = run(expected, compare(diagnosisOf('inconclusive'), expected));
const alarmed = run(
  healthy(),
  compare(diagnosisOf('cause-found', [['ews-authentication', 'confirmed']]), healthy()),
);

test('right runs alone meet the goals', () => {
  expect(meetsGoals(score([right, right]))).toBe(true);
});

test.each([
  ['a missed cause', missed],
  ['a cause on a healthy bundle', alarmed],
  ['evidence that does not stand at its line', { ...right, adrift: ['a finding'] }],
])('%s misses them', (_, wrong) => {
  expect(meetsGoals(score([right, wrong]))).toBe(false);
});

test('each cause is counted where it is expected, and where it is wrong', () => {
  expect(score([right, missed, alarmed]).causes).toEqual([
    { id: 'ews-authentication', expected: 2, first: 1, anywhere: 1, wrong: 1 },
  ]);
});

test('the table never rounds up to 100 %', () => {
  const runs = [...Array.from({ length: 1999 }, () => right), missed];
  expect(scoreTable(score(runs), runs)).toContain('99.9 % (1999 of 2000)');
});
