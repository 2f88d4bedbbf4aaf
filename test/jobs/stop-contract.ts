import { describe, expect, it } from 'vitest';
import { eventually, job, type Place, type Process, untilAborted, useJobs } from './jobs-rig.js';

export function describeStops(name: string, create: () => Promise<Place>): void {
  describe(name, { timeout: 60_000 }, () => {
    const rig = useJobs(create);

    it('waits for what runs, and takes no more', async () => {
      const own = await rig().process();
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const worker = rig().work(own.jobs, () => ended, { concurrency: 1 });
      await own.jobs.add(job('a'));
      await own.jobs.add(job('b'));
      await rig().reaches(own, 'a', 'running');
      const stopping = worker.stop(60_000);
      end();
      await stopping;
      expect([await own.store.stateOf('a'), await own.store.stateOf('b')]).toEqual(['done', 'waiting']);
    });

    it('hands back what does not end in time, without counting it against the job', async () => {
      const own = await rig().process();
      const worker = rig().work(own.jobs, async (run) => {
        await run.step('first', async () => 1);
        await run.step('second', () => untilAborted(run.signal));
      });
      await own.jobs.add(job('a'));
      await eventually(async () => expect((await row(own)).steps).toBe('{"first":1}'));
      await worker.stop(0);
      expect(await row(own)).toMatchObject({ state: 'waiting', failures: 0, losses: 0, attempts: 1 });
      const seen: unknown[] = [];
      rig().work(own.jobs, async (run) => {
        seen.push(run.isRetry, await run.step('first', async () => 2));
      });
      await rig().reaches(own, 'a', 'done');
      expect(seen).toEqual([true, 1]);
    });

    it('leaves to the lease what does not listen, and says so', async () => {
      const own = await rig().process();
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const worker = rig().work(own.jobs, () => ended);
      await own.jobs.add(job('a'));
      await rig().reaches(own, 'a', 'running');
      await worker.stop(0);
      expect(await own.store.stateOf('a')).toBe('running');
      expect(rig().errors.splice(0)).toMatchObject([{ message: '1 jobs did not listen to the stop' }]);
      end();
      await rig().reaches(own, 'a', 'done');
    });

    it('cancels what waits and what runs, whose handler is told', async () => {
      const own = await rig().process();
      const told: unknown[] = [];
      await own.jobs.add(job('waits', { kind: 'other' }));
      rig().work(
        own.jobs,
        async ({ signal }) => {
          await untilAborted(signal).catch((reason: Error) => told.push(reason.name));
          signal.throwIfAborted();
        },
        { times: { heartbeat: 10 } },
      );
      await own.jobs.add(job('runs'));
      await rig().reaches(own, 'runs', 'running');
      expect([await own.jobs.cancel('waits'), await own.jobs.cancel('runs')]).toEqual([true, true]);
      await eventually(() => expect(told).toEqual(['LeaseLost']));
      expect([await own.jobs.cancel('runs'), await own.jobs.cancel('unknown')]).toEqual([false, false]);
      expect(await own.store.stateOf('runs')).toBe('cancelled');
    });

    it('records no step of a job that was cancelled', async () => {
      const own = await rig().process();
      const { promise: goOn, resolve } = Promise.withResolvers<void>();
      const log: unknown[] = [];
      rig().work(own.jobs, async (run) => {
        await run.step('first', () => goOn).catch((error: Error) => log.push(error.name));
        await run.step('second', async () => log.push('never'));
      });
      await own.jobs.add(job('a'));
      await rig().reaches(own, 'a', 'running');
      await own.jobs.cancel('a');
      resolve();
      await eventually(() => expect(log).toEqual(['LeaseLost']));
      expect(await row(own)).toMatchObject({ state: 'cancelled', steps: '{}' });
    });

    it('tells of a database that fails, and goes on when it answers again', async () => {
      const own = await rig().process();
      const claim = own.store.claim.bind(own.store);
      own.store.claim = async () => {
        throw new Error('no database');
      };
      const worker = rig().work(own.jobs, async () => {});
      await eventually(() => expect(rig().errors.splice(0)).toMatchObject([{ message: 'no database' }]));
      await own.jobs.add(job('a'));
      await eventually(() => expect(rig().errors.splice(0)).toHaveLength(1));
      own.store.claim = claim;
      worker.wake();
      await rig().reaches(own, 'a', 'done');
    });
  });
}

function row({ database }: Process) {
  return database.db.selectFrom('jobs').selectAll().executeTakeFirstOrThrow();
}
