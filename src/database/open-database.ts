import type { StoreConfig } from '../config.js';
import { SecureMailError } from '../errors.js';
import type { Database, DatabaseOptions } from './database.js';
import { openPostgres } from './open-postgres.js';
import { openSqlite } from './open-sqlite.js';

/**
 * Opens the database of the configuration and brings it up to date. Throws DATABASE_UNAVAILABLE, and
 * DATABASE_IN_USE where another process uses the data folder.
 */
export async function openDatabase(config: StoreConfig, options: DatabaseOptions): Promise<Database> {
  try {
    return config.kind === 'postgres'
      ? await openPostgres(config.url, options)
      : await openSqlite(config.dataDir);
  } catch (error) {
    if (error instanceof SecureMailError) throw error;
    const detail = error instanceof Error ? error.message || error.name : String(error);
    throw new SecureMailError('DATABASE_UNAVAILABLE', detail, { cause: error });
  }
}
