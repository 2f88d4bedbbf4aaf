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
import { type RetentionOptions, startRetention } from './retention.js';

/** Everything the bot remembers, in one database. */
export interface Stores {
  readonly cases: CaseStore;
  readonly jobs: Jobs;
  /** Null where one workspace alone is served. */
  readonly installations: InstallationStore | null;
  close(): Promise<void>;
}

export interface StoresOptions extends StoreOptions {
  readonly tokenKeys?: TokenKeys | null;
  /** How long all that is kept; left out: for ever. */
  readonly retention?: Omit<RetentionOptions, 'cases' | 'jobs' | 'now'>;
}

/** Opens the database of the configuration, and purges it from time to time; throws as `openDatabase` does. */
export async function openStores(
  config: StoreConfig,
  { now, tokenKeys, retention, ...options }: StoresOptions,
): Promise<Stores> {
  const database = await openDatabase(config, options);
  try {
    const cases = new SqlCaseStore(database, now, await installationKey(database.db));
    const jobs = await openJobs(database, now);
    const installations = tokenKeys ? new SqlInstallationStore(database.db, tokenKeys, now) : null;
    const purging = retention === undefined ? null : startRetention({ ...retention, cases, jobs, now });
    const close = async () => {
      await purging?.stop();
      await database.close();
    };
    return { cases, jobs, installations, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}
