import { describe, expect, test } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import type { Input } from '../../src/evidence/input.js';
import { draw } from './draw.js';
import { families } from './families/index.js';
import { hands } from './hands/index.js';
import { writeScenario } from './write-scenario.js';

const scenarios = families.flatMap((family) => family.scenarios);

test('the corpus holds at least sixty scenarios, each with an id of its own', () => {
  const ids = scenarios.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(60);
});

test('every cause is what some scenario is about', () => {
  const expected = new Set(scenarios.flatMap(({ expect: { first } }) => first));
  expect(causes.map(({ id }) => id).filter((id) => !expected.has(id))).toEqual([]);
});

test('every cause that a scenario names is one of the catalogue', () => {
  const known = causes.map(({ id }) => id);
  const named = scenarios.flatMap(({ expect: { also = [], first, mayBe = [], ruledOut = [] } }) => [
    ...first,
    ...also,
    ...mayBe,
    ...ruledOut,
  ]);
  expect(named.filter((id) => !known.includes(id))).toEqual([]);
});

test('four hands at least word the same facts, none as another does', () => {
  expect(hands.length).toBeGreaterThanOrEqual(4);
  const failures = hands.map(({ fails }) => fails.subscription);
  expect(new Set(failures).size).toBe(hands.length);
});

describe('what is written', () => {
  test.each(scenarios.slice(0, 20))('$id is the same for the same seed', async (scenario) => {
    const written = await Promise.all([1, 2].map(() => writeScenario(scenario, draw(7, 0))));
    expect(written.map(contents)[1]).toEqual(written.map(contents)[0]);
  });

  test('another seed writes another bundle', async () => {
    const [scenario] = scenarios;
    if (scenario === undefined) throw new Error('the corpus is empty');
    const written = await Promise.all([1, 2].map((seed) => writeScenario(scenario, draw(seed, 0))));
    expect(written.map(contents)[1]).not.toEqual(written.map(contents)[0]);
  });
});

function contents(inputs: readonly Input[]): string[] {
  return inputs.map((input) => (input.kind === 'file' ? Buffer.from(input.bytes).toString('base64') : ''));
}
