import { seeded } from '../../src/workspace/samples/random.js';
import { type Draws, largestMutant, type Mutation } from './mutations/mutation.js';
import { archiveMutations } from './mutations/of-archives.js';
import { byteMutations } from './mutations/of-bytes.js';
import { drawContentMutation } from './mutations/of-content.js';
import type { Piece } from './piece.js';
import { drawStart } from './starts.js';

/** A synthetic case that was spoiled: what is sent, and how it was spoiled, in turn. */
export interface Mutant {
  readonly seed: number;
  readonly pieces: readonly Piece[];
  readonly mutations: readonly string[];
}

/** The mutant of that seed; always the same. */
export async function mutantOf(seed: number): Promise<Mutant> {
  const random = seeded(seed);
  let pieces = await drawStart(random);
  const [spare] = await drawStart(random);
  const mutations: string[] = [];
  const count = random.pick([1, 1, 1, 2, 3, 6]);
  for (let turn = 0; turn < count; turn += 1) {
    const at = random.below(Math.max(1, pieces.length));
    const piece = pieces[at];
    if (piece === undefined || piece.bytes.length > largestMutant) break;
    const mutation = drawMutation(piece, { random, other: spare?.bytes ?? Buffer.alloc(0) });
    const bytes = await mutation.apply(piece.bytes, { random, other: spare?.bytes ?? Buffer.alloc(0) });
    pieces = pieces.with(at, { ...piece, bytes });
    mutations.push(mutation.id);
  }
  return { seed, pieces, mutations };
}

/** Of an archive mostly what it holds is spoiled: spoiled from outside it is refused as a whole. */
function drawMutation({ kind, bytes }: Piece, { random }: Draws): Mutation {
  if (kind === 'text') return drawContentMutation(random);
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK')
    return random.below(6) === 0 ? random.pick(archiveMutations) : drawContentMutation(random);
  const [content] = archiveMutations;
  return random.pick([content, content, content, random.pick(archiveMutations), random.pick(byteMutations)]);
}

/** The seed of the mutant at that place of a run. */
export function mutantSeed(runSeed: number, index: number): number {
  return (Math.imul(runSeed, 0x01000193) + index) >>> 0;
}
