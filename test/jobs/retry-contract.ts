import { describe, expect, it } from 'vitest';
import { SecureMailError } from '../../src/errors.js';
import { backOff } from '../../src/jobs/back-off.js';
import { eventually, job, type Place, type Process, useJobs } from './jobs-rig.js';

export function describeRetries(name: string, create: () => Promise<Place>): void {
  describe(name, { timeout: 60_000 }, () => {
    const rig = useJobs(create);

    it('waits longer after each failure, and gives up with the last error in the end', async () => {
      const own = await rig().process();
      const tries: number[] = [];
      const told: string[] = [];
      const worker = rig().work(
        own.jobs,
        async () => {
          tries.push(rig().now);
          throw new SecureMailError('SLACK_UNREACHABLE');
        },
        {
          judge: (_, failures) => ({ retryIn: backOff(failures) }),
          onGivenUp: async ({ key }, code) => {
            told.push(`${key} ${code}`);
            if (told.length === 1) throw new Error('Slack is down');
          },
          limits: { failures: 4 },
        },
      );
      await own.jobs.add(job('a'));
      for (const [failures, wait] of [2000, 8000, 32_000].entries()) {
        await rig().hasFailed(own, 'a', failures + 1);
        rig().now += wait - 1;
        worker.wake();
        await own.jobs.depth();
        expect(tries).toHaveLength(failures + 1);
        rig().now += 1;
        worker.wake();
      }
      await rig().hasFailed(own, 'a', 4);
      rig().now += backOff(1);
      worker.wake();
      await rig().reaches(own, 'a', 'given-up');
      expect(tries.map((time) => time - 1_000_000)).toEqual([0, 2000, 10_000, 42_000]);
      expect(told).toEqual(['a SLACK_UNREACHABLE', 'a SLACK_UNREACHABLE']);
    });

    it('tries again when the error says so', async () => {
      const own = await rig().process();
      const attempts: number[] = [];
      const worker = rig().work(
        own.jobs,
        async ({ attempt }) => {
          attempts.push(attempt);
          if (attempt === 1) throw new RateLimited(17);
        },
        { judge: (error) => ({ retryIn: error instanceof RateLimited ? error.seconds * 1000 : 1 }) },
      );
      await own.jobs.add(job('a'));
      await rig().hasFailed(own, 'a', 1);
      expect(await runAt(own)).toBe(1_017_000);
      rig().now = 1_017_000;
      worker.wake();
      await rig().reaches(own, 'a', 'done');
      expect(attempts).toEqual([1, 2]);
    });

    it('gives up at once where the verdict is so', async () => {
      const own = await rig().process();
      const told: string[] = [];
      const fail = async () => {
        throw new Error('synthetic');
      };
      rig().work(own.jobs, fail, {
        judge: () => ({ giveUp: 'FILE_GONE' }),
        onGivenUp: async (_, code) => void told.push(code),
      });
      await own.jobs.add(job('a'));
      await rig().reaches(own, 'a', 'given-up');
      expect(told).toEqual(['FILE_GONE']);
    });

    it('tells again where telling failed, and does not run the job meanwhile', async () => {
      const own = await rig().process();
      let runs = 0;
      const told: string[] = [];
      const worker = rig().work(
        own.jobs,
        async () => {
          runs += 1;
          throw new Error('synthetic');
        },
        {
          judge: () => ({ giveUp: 'FILE_GONE' }),
          onGivenUp: async ({ attempt }, code) => {
            told.push(`${attempt} ${code}`);
            if (told.length < 3) throw new Error('Slack is down');
          },
        },
      );
      await own.jobs.add(job('a'));
      for (const wait of [2000, 8000]) {
        await eventually(async () => expect(await runAt(own)).toBe(rig().now + wait));
        rig().now += wait;
        worker.wake();
      }
      await rig().reaches(own, 'a', 'given-up');
      expect({ runs, told }).toEqual({ runs: 1, told: ['1 FILE_GONE', '2 FILE_GONE', '3 FILE_GONE'] });
    });

    it('ends a job that nobody can be told of', async () => {
      const own = await rig().process();
      let tellings = 0;
      const fail = async () => {
        throw new Error('synthetic');
      };
      const worker = rig().work(own.jobs, fail, {
        judge: () => ({ giveUp: 'NOT_IN_CHANNEL' }),
        onGivenUp: async () => {
          tellings += 1;
          throw new Error('the channel is archived');
        },
      });
      await own.jobs.add(job('a'));
      for (const wait of [2000, 8000, 32_000, 128_000]) {
        await eventually(async () => expect(await runAt(own)).toBe(rig().now + wait));
        rig().now += wait;
        worker.wake();
      }
      await rig().reaches(own, 'a', 'given-up');
      expect(tellings).toBe(5);
    });
  });
}

class RateLimited extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super('synthetic');
    this.seconds = seconds;
  }
}

async function runAt({ database }: Process): Promise<number> {
  const row = await database.db.selectFrom('jobs').select('run_at').executeTakeFirstOrThrow();
  return Number(row.run_at);
}
