import { parseArgs } from 'node:util';
import type { StoreKind } from '../crash/options.js';
import { databasesOf } from './databases.js';

export interface SoakOptions {
  readonly databases: readonly StoreKind[];
  /** How long people are at work, in milliseconds. */
  readonly length: number;
  /** The same seed gives the same uploads, presses and troubles. */
  readonly seed: number;
}

const lengths = { whole: 200_000, quick: 40_000 };

/** `--database sqlite|postgres|both --seed 1`, `--quick`. Throws for anything else. */
export function soakOptions(argv: readonly string[]): SoakOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      database: { type: 'string', default: 'both' },
      seed: { type: 'string', default: '1' },
      quick: { type: 'boolean', default: false },
    },
  });
  if (!/^\d{1,6}$/.test(values.seed)) throw new Error(`${values.seed} is no number`);
  return {
    databases: databasesOf(values.database),
    length: values.quick ? lengths.quick : lengths.whole,
    seed: Number(values.seed),
  };
}
