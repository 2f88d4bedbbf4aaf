import { describe, expect, it } from 'vitest';
import { mutantSeed } from './mutant.js';
import { tryMutant } from './try-mutant.js';

/** Of the run with this seed the first mutants, always the same; `npm run test:fuzz` goes on where this ends. */
const runSeed = 1;
const batches = 10;
const batchSize = 30;

describe('mutated evidence', () => {
  it.each(Array.from({ length: batches }, (_, index) => index * batchSize))(
    'gets an answer or a refusal, from mutant %i on',
    { timeout: 60_000 },
    async (start) => {
      const faulty: Awaited<ReturnType<typeof tryMutant>>[] = [];
      for (let index = start; index < start + batchSize; index += 1) {
        const trial = await tryMutant(mutantSeed(runSeed, index));
        if (trial.faults.length > 0) faulty.push(trial);
      }
      expect(faulty).toEqual([]);
    },
  );
});
