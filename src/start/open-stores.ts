import type { CaseStore } from '../cases/case-store.js';
import { installationKey } from '../cases/installation-key.js';
import type { StoreOptions } from '../cases/open-case-store.js';
import { SqlCaseStore } from '../cases/sql-case-store.js';
import type { StoreConfig } from '../config.js';
import { openDatabase } from '../database/open-database.js';
import { type InstallationStore, SqlInstallationStore } from '../installations/installation-store.js';
import type { TokenKeys } from '../installations/token-keys.js';
import type { Jobs } from '../jobs/jobs.js';
import { openJobs } from '../jobs/open-jobs.js';

/** Everything the bot remembers, in one database. */
export interface Stores {
  readonly cases: CaseStore;
  readonly jobs: Jobs;
  /** Null where one workspace alone is served. */
  readonly installations: InstallationStore | null;
  close(): Promise<void>;
}

/** Opens the database of the configuration; throws as `openDatabase` does. */
export async function openStores(
  config: StoreConfig,
  { now, tokenKeys, ...options }: StoreOptions & { readonly tokenKeys?: TokenKeys | null },
): Promise<Stores> {
  const database = await openDatabase(config, options);
  try {
    const cases = new SqlCaseStore(database.db, now, await installationKey(database.db));
    const jobs = await openJobs(database, now);
    const installations = tokenKeys ? new SqlInstallationStore(database.db, tokenKeys, now) : null;
    return { cases, jobs, installations, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}
