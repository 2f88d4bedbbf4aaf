import { describe, expect, it } from 'vitest';
import { eventually, job, type Place, type Process, useJobs } from './jobs-rig.js';

export function describeSteps(name: string, create: () => Promise<Place>): void {
  describe(name, { timeout: 60_000 }, () => {
    const rig = useJobs(create);

    it('does a finished step no more, though the process was started again', async () => {
      const before = await rig().process();
      const log: unknown[] = [];
      rig().work(before.jobs, async (run) => {
        log.push(await run.step('first', async () => ({ at: new Date(0), none: undefined })));
        await run.step('second', async () => {
          throw new Error('synthetic');
        });
      });
      await before.jobs.add(job('a'));
      await rig().hasFailed(before, 'a', 1);
      await rig().restart();
      rig().now += 1000;
      rig().work(await rig().start(), async (run) => {
        log.push(await run.step('first', async () => 'again'));
        log.push(await run.step('second', async () => {}));
      });
      await rig().reaches(await rig().process(), 'a', 'done');
      const first = { at: '1970-01-01T00:00:00.000Z' };
      expect(log).toEqual([first, first, null]);
    });

    it('writes and remembers a step in one transaction', async () => {
      const own = await rig().process();
      const log: unknown[] = [];
      const worker = rig().work(own.jobs, async (run) => {
        const made = await run.commit(
          'case',
          async () => `made in ${run.attempt}`,
          async (transaction, value) => {
            await transaction.insertInto('secrets').values({ name: 'of a step', value }).execute();
            return { value };
          },
        );
        log.push(made);
        if (!run.isRetry) throw new Error('synthetic');
      });
      await own.jobs.add(job('a'));
      await rig().hasFailed(own, 'a', 1);
      rig().now += 1000;
      worker.wake();
      await rig().reaches(own, 'a', 'done');
      expect(log).toEqual([{ value: 'made in 1' }, { value: 'made in 1' }]);
      expect(await written(own)).toEqual(['made in 1']);
    });

    it('writes nothing where the write fails', async () => {
      const own = await rig().process();
      const worker = rig().work(own.jobs, async (run) => {
        await run.commit(
          'case',
          async () => {},
          async (transaction) => {
            await transaction.insertInto('secrets').values({ name: 'of a step', value: 'x' }).execute();
            if (!run.isRetry) throw new Error('synthetic');
          },
        );
      });
      await own.jobs.add(job('a'));
      await rig().hasFailed(own, 'a', 1);
      expect(await written(own)).toEqual([]);
      rig().now += 1000;
      worker.wake();
      await rig().reaches(own, 'a', 'done');
      expect(await written(own)).toEqual(['x']);
    });

    it('writes nothing where the job is no longer ours', async () => {
      const own = await rig().process();
      const { promise: goOn, resolve } = Promise.withResolvers<void>();
      const log: unknown[] = [];
      rig().work(own.jobs, async (run) => {
        try {
          await run.commit(
            'case',
            () => goOn,
            async (transaction) => {
              await transaction.insertInto('secrets').values({ name: 'of a step', value: 'x' }).execute();
            },
          );
        } catch (error) {
          log.push(error, run.signal.aborted);
          throw error;
        }
      });
      await own.jobs.add(job('a'));
      await rig().reaches(own, 'a', 'running');
      await own.jobs.cancel('a');
      resolve();
      await eventually(() => expect(log).toMatchObject([{ name: 'LeaseLost' }, true]));
      expect(await written(own)).toEqual([]);
    });
  });
}

async function written({ database }: Process): Promise<string[]> {
  const { db } = database;
  const rows = await db.selectFrom('secrets').select('value').where('name', '=', 'of a step').execute();
  return rows.map(({ value }) => value);
}
