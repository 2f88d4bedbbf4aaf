import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PathClaims } from '../../../src/evidence/inputs/path-claims.js';

test('no path is given twice, and the first keeps its own', () => {
  const path = fc.constantFrom('a.csv', 'a (2).csv', 'a', 'a (2)', 'z.zip!/a', 'b.c/d');
  fc.assert(
    fc.property(fc.array(path), (paths) => {
      const claims = new PathClaims();
      const given = paths.map((each) => claims.claim(each));
      expect(new Set(given).size).toBe(paths.length);
      expect(given.at(0)).toBe(paths.at(0));
    }),
  );
});

test('the number stands before the ending of the name', () => {
  const claims = new PathClaims();
  const given = ['x/a.csv', 'x/a.csv', 'b.c/d', 'b.c/d'].map((each) => claims.claim(each));
  expect(given).toEqual(['x/a.csv', 'x/a (2).csv', 'b.c/d', 'b.c/d (2)']);
});
