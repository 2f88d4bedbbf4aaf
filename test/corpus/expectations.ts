import type { Confidence } from '../../src/diagnosis/diagnosis.js';
import type { CauseId, Expectation } from './scenario.js';

type More = Omit<Expectation, 'verdict' | 'first' | 'confidence'>;

/** A cause is found, and this one stands first. */
export function cause(id: CauseId, confidence: Confidence, more: More = {}): Expectation {
  return { verdict: ['cause-found'], first: [id], confidence: [confidence], ...more };
}

/** The evidence fits all of these and tells none apart. */
export function undecided(ids: readonly CauseId[], more: More = {}): Expectation {
  return { verdict: ['cause-found'], first: ids, confidence: ['possible'], also: ids, ...more };
}

/** Push works at the end of the evidence. */
export function healthy(more: More = {}): Expectation {
  return { verdict: ['healthy'], first: [], confidence: [], ...more };
}

/** Neither a cause nor push at work can be seen. */
export function inconclusive(more: More = {}): Expectation {
  return { verdict: ['inconclusive'], first: [], confidence: [], ...more };
}

/** Nothing of it comes from Secure Mail. */
export const unrecognized: Expectation = { verdict: ['unrecognized'], first: [], confidence: [] };
