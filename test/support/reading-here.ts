import { type Budget, defaultBudget } from '../../src/evidence/input.js';
import type { CaseReader } from '../../src/reading/case-reader.js';
import { readCase } from '../../src/reading/read-case.js';

/** Reads on the spot: what tests of other parts need, without the threads of the bot. */
export function readingHere(limits: Budget = defaultBudget): CaseReader {
  return {
    limits,
    ahead: () => null,
    read: async ({ gather, signal, onProgress }) =>
      readCase(await gather(), { budget: limits, signal, onProgress }),
    close: async () => {},
  };
}
