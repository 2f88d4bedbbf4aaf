import { describe, expect, it } from 'vitest';
import type { JobRun } from '../../src/jobs/jobs.js';
import { eventually, type JobsRig, job, type Place, useJobs } from './jobs-rig.js';

export function describeOrder(name: string, create: () => Promise<Place>): void {
  describe(name, { timeout: 60_000 }, () => {
    const rig = useJobs(create);

    it('runs a thread in order and one at a time, though two processes share the work', async () => {
      const processes = [await rig().process(), await rig().process()] as const;
      for (let i = 10; i < 50; i += 1) {
        rig().now += 1;
        await processes[i % 2 ? 1 : 0].jobs.add(job(`k${i}`, { thread: `t${i % 5}` }));
      }
      const log = new Log();
      const options = { concurrency: 3, times: { poll: 20 } };
      processes.forEach(({ jobs }, by) => void rig().work(jobs, (run) => log.run(run, by), options));
      await eventually(async () => expect(await processes[0].jobs.depth()).toMatchObject(nothing));
      expect(log.ran.size).toBe(5);
      for (const keys of log.ran.values()) expect(keys).toEqual(keys.toSorted());
      expect([...log.ran.values()].flat()).toHaveLength(40);
      expect(log).toMatchObject({ clashes: 0, workers: new Set([0, 1]) });
    });

    it('runs as many at once as it may, and the next one when a place is free', async () => {
      const own = await rig().process();
      const { started, worker, release } = held(rig(), own.jobs, 2);
      for (const key of ['a', 'b', 'c']) await own.jobs.add(job(key));
      await eventually(() => expect(started).toEqual(['a', 'b']));
      worker.wake();
      expect(await own.jobs.depth()).toMatchObject({ running: 2, waiting: 1 });
      release('b');
      await eventually(() => expect(started).toEqual(['a', 'b', 'c']));
      release('a');
      release('c');
      for (const key of ['a', 'b', 'c']) await rig().reaches(own, key, 'done');
    });

    it('misses no wake that comes while the last look finds nothing', async () => {
      const own = await rig().process();
      const { promise: looked, resolve: look } = Promise.withResolvers<void>();
      const claim = own.store.claim.bind(own.store);
      let looks = 0;
      own.store.claim = async (wanted) => {
        const found = await claim(wanted);
        looks += 1;
        if (looks === 1) await looked;
        return found;
      };
      rig().work(own.jobs, async () => {});
      await eventually(() => expect(looks).toBe(1));
      await own.jobs.add(job('a'));
      look();
      await rig().reaches(own, 'a', 'done');
    });

    it('starts nothing of a thread before what failed in it has been tried again', async () => {
      const own = await rig().process();
      const ran: string[] = [];
      const worker = rig().work(own.jobs, async ({ key, isRetry }) => {
        ran.push(key);
        if (key === 'a' && !isRetry) throw new Error('synthetic');
      });
      await own.jobs.add(job('a', { thread: 't' }));
      rig().now += 1;
      await own.jobs.add(job('b', { thread: 't' }));
      await rig().hasFailed(own, 'a', 1);
      rig().now += 1000;
      worker.wake();
      await rig().reaches(own, 'b', 'done');
      expect(ran).toEqual(['a', 'a', 'b']);
    });

    it('takes over a dead one although another of its thread fell due before it', async () => {
      const own = await rig().process();
      await own.jobs.add(job('dead', { thread: 't' }));
      await rig().claimAndDie(own);
      await own.jobs.add(job('earlier', { thread: 't', runAt: rig().now - 1 }));
      rig().now += 20_000;
      rig().work(own.jobs, async () => {});
      await rig().reaches(own, 'dead', 'done');
      await rig().reaches(own, 'earlier', 'done');
    });
  });
}

const nothing = { waiting: 0, running: 0 };

/** What ran, by thread; the first job of each worker waits until both have one. */
class Log {
  readonly ran = new Map<string, string[]>();
  readonly workers = new Set<number>();
  clashes = 0;
  readonly #busy = new Set<string>();
  readonly #both = Promise.withResolvers<void>();

  async run({ thread, key }: JobRun, by: number): Promise<void> {
    if (this.#busy.has(thread)) this.clashes += 1;
    this.#busy.add(thread);
    this.workers.add(by);
    if (this.workers.size === 2) this.#both.resolve();
    await this.#both.promise;
    this.ran.set(thread, [...(this.ran.get(thread) ?? []), key]);
    this.#busy.delete(thread);
  }
}

/** A worker whose jobs end when they are told to. */
function held(rig: JobsRig, jobs: Parameters<JobsRig['work']>[0], concurrency: number) {
  const started: string[] = [];
  const gates = new Map<string, () => void>();
  const handler = ({ key }: JobRun) =>
    new Promise<void>((resolve) => {
      started.push(key);
      gates.set(key, resolve);
    });
  const worker = rig.work(jobs, handler, { concurrency });
  return { started, worker, release: (key: string) => gates.get(key)?.() };
}
