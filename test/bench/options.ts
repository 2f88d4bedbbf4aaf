import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Bundles of 5 and 50 MB alone, and fewer pairs: a look, not a measurement. */
  readonly quick: boolean;
  /** How often each pair is run; the median counts. */
  readonly pairs: number;
  /** Whether the bundles stay where they were written. */
  readonly keep: boolean;
  /** Whether a goal that is missed makes the program fail. */
  readonly strict: boolean;
  /** What is measured. */
  readonly parts: ReadonlySet<Part>;
}

export type Part = (typeof allParts)[number];
const allParts = ['peers', 'growth', 'start', 'bot', 'profile'] as const;
const usualPairs = 7;
const quickPairs = 3;

/**
 * `--quick`, `--pairs 7`, `--only peers|growth|start|bot|profile` (may be given more than once), `--keep`, `--strict`.
 * Throws for anything else.
 */
export function benchOptions(argv: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      quick: { type: 'boolean', default: false },
      pairs: { type: 'string' },
      only: { type: 'string', multiple: true, default: [...allParts] },
      keep: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
    },
  });
  const { keep, only, quick, strict } = values;
  const pairs = values.pairs ?? String(quick ? quickPairs : usualPairs);
  if (!/^[1-9]\d?$/.test(pairs)) throw new Error('--pairs takes a number from 1 to 99');
  return { keep, quick, strict, pairs: Number(pairs), parts: new Set(only.map(partOf)) };
}

function partOf(name: string): Part {
  const part = allParts.find((known) => known === name);
  if (part === undefined) throw new Error(`--only takes one of ${allParts.join(', ')}`);
  return part;
}
