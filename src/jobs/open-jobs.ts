import type { Database } from '../database/database.js';
import { JobQueue } from './job-queue.js';
import { JobStore } from './job-store.js';
import type { Jobs } from './jobs.js';

/**
 * The jobs of a database. Where no other process uses it, what was running when the last one ended is free at once;
 * otherwise when its lease has run out.
 */
export async function openJobs({ db, kind, join }: Database, now: () => number): Promise<Jobs> {
  const store = new JobStore(db, kind === 'postgres', now);
  await join(() => store.releaseAll());
  return new JobQueue(db, store, now);
}
