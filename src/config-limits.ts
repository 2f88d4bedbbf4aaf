import { z } from 'zod';
import { type Budget, defaultBudget } from './evidence/input.js';
import { wholeNumber } from './whole-number.js';

const megabyte = 1024 * 1024;

/**
 * The variables that bound what one case may cost. The least still lets a bundle of an ordinary device through; the
 * most is what one process can be asked for.
 */
export const limitVariables = {
  LIMIT_PACKED_MB: limit(1, 4096, megabyte),
  LIMIT_UNPACKED_MB: limit(1, 65_536, megabyte),
  LIMIT_ENTRIES: limit(10, 1_000_000),
  LIMIT_NESTING: limit(1, 10),
  LIMIT_SECONDS: limit(5, 3600),
  LIMIT_MEMORY_MB: limit(16, 4096, megabyte),
};

const variables = z.object(limitVariables);

/** The bounds in the units of a budget; where a variable is unset, its default. */
export function toLimits(set: z.output<typeof variables>): Budget {
  return {
    compressed: set.LIMIT_PACKED_MB ?? defaultBudget.compressed,
    inflated: set.LIMIT_UNPACKED_MB ?? defaultBudget.inflated,
    entries: set.LIMIT_ENTRIES ?? defaultBudget.entries,
    nesting: set.LIMIT_NESTING ?? defaultBudget.nesting,
    record: defaultBudget.record,
    seconds: set.LIMIT_SECONDS ?? defaultBudget.seconds,
    memory: set.LIMIT_MEMORY_MB ?? defaultBudget.memory,
  };
}

function limit(least: number, most: number, unit = 1) {
  return wholeNumber(least, most)
    .transform((number) => number * unit)
    .optional();
}
