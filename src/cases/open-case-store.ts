import type { StoreConfig } from '../config.js';
import type { DatabaseOptions } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import type { CaseStore } from './case-store.js';
import { installationKey } from './installation-key.js';
import { SqlCaseStore } from './sql-case-store.js';

/** What the store needs from outside. */
export interface StoreOptions extends DatabaseOptions {
  readonly now: () => number;
}

/** Opens the database of the configuration for cases alone; throws as `openDatabase` does. */
export async function openCaseStore(
  config: StoreConfig,
  { now, ...options }: StoreOptions,
): Promise<CaseStore> {
  const database = await openDatabase(config, options);
  try {
    return new SqlCaseStore(database, now, await installationKey(database.db));
  } catch (error) {
    await database.close();
    throw error;
  }
}
