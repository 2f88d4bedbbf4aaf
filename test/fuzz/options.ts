import { parseArgs } from 'node:util';

export interface FuzzOptions {
  /** How long mutants are tried, in milliseconds. */
  readonly length: number;
  /** The same seed gives the same mutants in the same order. */
  readonly seed: number;
  /** One mutant alone, by its own seed; null: a run. */
  readonly only: number | null;
}

/** `--minutes 10 --seed 1`, or `--only <seed of a mutant>`. Throws for anything else. */
export function fuzzOptions(argv: readonly string[]): FuzzOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  return {
    length: numberOf(values.minutes) * 60_000,
    seed: numberOf(values.seed),
    only: values.only === undefined ? null : numberOf(values.only),
  };
}

function numberOf(written: string): number {
  if (!/^\d{1,10}(?:\.\d{1,3})?$/.test(written)) throw new Error(`${written} is no number`);
  return Number(written);
}
