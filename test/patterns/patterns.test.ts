import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import { beforeAll, expect, test } from 'vitest';
import { builtPatterns } from './built-patterns.js';
import { excusedInVain, isExcused } from './excused.js';
import { type Pattern, sourcePatterns } from './source-patterns.js';

const root = fileURLToPath(new URL('../../src', import.meta.url));
const files = sourcePatterns(root);
const literals = files.flatMap(({ literals }) => literals);
let built: readonly Pattern[] = [];

beforeAll(async () => {
  built = await builtPatterns(files, (module) => import(`${root}/${module}.ts`));
}, 60_000);

function complaints({ file, line, source, flags }: Pattern): string[] {
  if (isExcused({ file, line, source, flags })) return [];
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
  return reports.map(
    ({ type, character }) => `${file}:${line} ${type} on ${character.literal.source}: /${source}/${flags}`,
  );
}

test('no pattern backtracks in more than linear time', () => {
  expect(literals.length).toBeGreaterThan(500);
  expect(literals.flatMap(complaints)).toEqual([]);
});

test('nor does one that is put together', () => {
  expect(built.flatMap(complaints)).toEqual([]);
});

test('every place that puts patterns together was seen at work', () => {
  const seen = new Set(built.map(({ file }) => file));
  const missing = files.filter(({ file, built: lines }) => lines.length > 0 && !seen.has(file));
  expect(missing.map(({ file }) => file)).toEqual([]);
});

test('what backtracks is found', () => {
  const bad = ['a+a+$', '(?:a+)+$', '\\s+$'].map((source) => ({ file: 'x.ts', line: 1, source, flags: '' }));
  expect(bad.map((pattern) => complaints(pattern).length > 0)).toEqual([true, true, true]);
});

test('what is excused is still there', () => {
  expect(excusedInVain([...literals, ...built])).toEqual([]);
});
