import { parseArgs } from 'node:util';
import type { StoreConfig } from '../../src/config.js';

export type StoreKind = StoreConfig['kind'];

export interface CrashOptions {
  /** On each database. */
  readonly kills: number;
  readonly databases: readonly StoreKind[];
  /** The same seed gives the same uploads, presses and kills. */
  readonly seed: number;
}

const databases: Readonly<Record<string, readonly StoreKind[]>> = {
  sqlite: ['sqlite'],
  postgres: ['postgres'],
  both: ['sqlite', 'postgres'],
};
/** Each step once, and as many random moments. */
const quickKills = 20;

/** `--kills 200 --database sqlite|postgres|both --seed 1`, or `--quick`. Throws for anything else. */
export function crashOptions(argv: readonly string[]): CrashOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      kills: { type: 'string', default: '200' },
      database: { type: 'string', default: 'both' },
      seed: { type: 'string', default: '1' },
      quick: { type: 'boolean', default: false },
    },
  });
  const chosen = databases[values.database];
  if (chosen === undefined) throw new Error(`--database is one of ${Object.keys(databases).join(', ')}`);
  return {
    kills: values.quick ? quickKills : numberIn(values.kills),
    databases: chosen,
    seed: numberIn(values.seed),
  };
}

function numberIn(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${text} is no number`);
  return Number(text);
}
