import type { Random } from '../../../src/workspace/samples/random.js';
import type { Mutation } from './mutation.js';
import { byteMutations } from './of-bytes.js';
import { encodingMutations } from './of-encoding.js';
import { textMutations } from './of-text.js';

/** A mutation of what stands in a file. */
export function drawContentMutation(random: Random): Mutation {
  return random.pick(random.pick([byteMutations, textMutations, textMutations, encodingMutations]));
}
