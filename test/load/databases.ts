import type { StoreKind } from '../crash/options.js';

const databases: Readonly<Record<string, readonly StoreKind[]>> = {
  sqlite: ['sqlite'],
  postgres: ['postgres'],
  both: ['sqlite', 'postgres'],
};

/** `sqlite`, `postgres` or `both`. Throws for anything else. */
export function databasesOf(name: string): readonly StoreKind[] {
  const chosen = databases[name];
  if (chosen === undefined) throw new Error(`--database is one of ${Object.keys(databases).join(', ')}`);
  return chosen;
}
