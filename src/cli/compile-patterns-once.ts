import { setFlagsFromString } from 'node:v8';
import { requiredNodeMajor } from '../required-node.js';

/** V8's flags are no interface that lasts: only where this was measured. */
const isKnown = Number.parseInt(process.versions.node, 10) === requiredNodeMajor;

/**
 * Has patterns that are made from now on, in the whole process, compiled for the processor at their first use. V8
 * compiles each for an interpreter first, which for patterns as long as ours takes longer than all else that a small
 * bundle needs, and again for the processor at the second use. Of V8's flags for this, only this one may be set in a
 * process that runs: each pattern keeps what held when it was made.
 */
export function compilePatternsOnce(): void {
  if (isKnown) setFlagsFromString('--regexp-tier-up-ticks=0');
}
