import type { Random } from '../../../src/workspace/samples/random.js';

/** What a mutation may draw on. */
export interface Draws {
  readonly random: Random;
  /** Bytes of another synthetic file, to be spliced in. */
  readonly other: Buffer;
}

/** One way of spoiling what somebody sends; the same draws spoil it alike. */
export interface Mutation {
  readonly id: string;
  apply(bytes: Buffer, draws: Draws): Buffer | Promise<Buffer>;
}

/** A place in the bytes and a length from there on, mostly short; both may be 0. */
export function stretch(bytes: Buffer, random: Random): { readonly at: number; readonly length: number } {
  const at = random.below(bytes.length + 1);
  const longest = random.below(4) === 0 ? bytes.length : 64;
  return { at, length: Math.min(random.below(longest + 1), bytes.length - at) };
}

/** A mutant larger than this costs time and tells nothing more. In bytes. */
export const largestMutant = 4 * 1024 * 1024;
