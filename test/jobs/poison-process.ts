import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../src/database/open-database.js';
import type { JobRun } from '../../src/jobs/jobs.js';
import { openJobs } from '../../src/jobs/open-jobs.js';

/** Works on jobs of which `c-poison` kills the process, and ends when nothing is left; what happened goes to a file. */
const [dataDir = '', logFile = ''] = process.argv.slice(2);
const log = (line: string) => appendFileSync(logFile, `${line}\n`);
const database = await openDatabase({ kind: 'sqlite', dataDir }, { onConnectionLost: () => {} });
const jobs = await openJobs(database, Date.now);

async function handle(run: JobRun): Promise<void> {
  if (run.key === 'c-poison') {
    log('killed');
    process.kill(process.pid, 'SIGKILL');
  }
  await run.step('slow', () => wait(50));
  log(`done ${run.key}`);
}

for (const key of ['a', 'b', 'c-poison', 'd', 'e'])
  await jobs.add({ key, thread: key, kind: 'job', input: null });
const worker = jobs.start({
  kinds: { job: handle },
  concurrency: 4,
  judge: () => ({ retryIn: 0 }),
  onGivenUp: async ({ key }, code) => log(`given up ${key} ${code}`),
  onError: (error) => log(String(error)),
});
for (;;) {
  const { waiting, running } = await jobs.depth();
  if (waiting + running === 0) break;
  await wait(20);
}
await worker.stop(0);
await database.close();
