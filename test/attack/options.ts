import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export interface AttackOptions {
  /** The built CLI. */
  readonly cli: string;
  /** Attacks whose kind or name holds this text; null: all. */
  readonly only: string | null;
}

/** `--only <text>`, `--cli <path>`. Throws for anything else. */
export function attackOptions(argv: readonly string[]): AttackOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: { only: { type: 'string' }, cli: { type: 'string' } },
  });
  const built = new URL('../../../dist/cli.js', import.meta.url);
  return { cli: values.cli ?? fileURLToPath(built), only: values.only ?? null };
}
