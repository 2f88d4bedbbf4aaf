import { describe, expect, it } from 'vitest';
import { mutantOf, mutantSeed } from './mutant.js';
import { archiveMutations } from './mutations/of-archives.js';
import { byteMutations } from './mutations/of-bytes.js';
import { encodingMutations } from './mutations/of-encoding.js';
import { textMutations } from './mutations/of-text.js';

const first = Array.from({ length: 300 }, (_, index) => mutantSeed(1, index));

describe('mutantOf', () => {
  it('makes the same mutant of the same seed', async () => {
    for (const seed of first.slice(0, 20)) expect(await mutantOf(seed)).toEqual(await mutantOf(seed));
  });

  it('draws every mutation, and every kind of input, within what the tests try', async () => {
    const mutants = await Promise.all(first.map(mutantOf));
    const known = [...archiveMutations, ...byteMutations, ...encodingMutations, ...textMutations];
    expect(new Set(mutants.flatMap(({ mutations }) => mutations))).toEqual(
      new Set(known.map(({ id }) => id)),
    );
    const pieces = mutants.flatMap((mutant) => mutant.pieces);
    expect(new Set(pieces.map(({ kind }) => kind))).toEqual(new Set(['file', 'text']));
    for (const ending of ['.zip', '.csv', '.xml', '.txt', '.gz', '.evtx'])
      expect(pieces.filter(({ name }) => name.endsWith(ending)).length).toBeGreaterThan(0);
  });
});
