import { describe, expect, it } from 'vitest';
import { eventually, job, type Place, type Process, useJobs } from './jobs-rig.js';

const lease = 20_000;

export function describeCrashes(name: string, create: () => Promise<Place>): void {
  describe(name, { timeout: 60_000 }, () => {
    const rig = useJobs(create);

    it('takes over what a dead process left when its lease has run out, not before', async () => {
      const own = await rig().process();
      const seen: unknown[] = [];
      await own.jobs.add(job('a'));
      await rig().claimAndDie(await rig().process());
      const worker = rig().work(own.jobs, async ({ attempt, isRetry }) => {
        seen.push({ attempt, isRetry });
      });
      rig().now += lease - 1;
      worker.wake();
      await own.jobs.depth();
      expect(await own.store.stateOf('a')).toBe('running');
      rig().now += 1;
      worker.wake();
      await rig().reaches(own, 'a', 'done');
      expect(seen).toEqual([{ attempt: 2, isRetry: true }]);
    });

    it('frees what ran at once when the only process starts again', async () => {
      const before = await rig().process();
      await before.jobs.add(job('a'));
      await rig().claimAndDie(before);
      await rig().restart();
      const jobs = await rig().start();
      rig().work(jobs, async () => {});
      await rig().reaches(await rig().process(), 'a', 'done');
    });

    it('gives up what broke its process too often, and tells so once', async () => {
      const own = await rig().process();
      await own.jobs.add(job('poison'));
      for (let loss = 1; loss <= 3; loss += 1) {
        expect(await rig().claimAndDie(own)).toMatchObject({ losses: loss });
        rig().now += lease;
      }
      const told: string[] = [];
      let runs = 0;
      rig().work(
        own.jobs,
        async () => {
          runs += 1;
        },
        { onGivenUp: async ({ key }, code) => void told.push(`${key} ${code}`) },
      );
      await rig().reaches(own, 'poison', 'given-up');
      expect({ told, runs }).toEqual({ told: ['poison WORK_CRASHED'], runs: 0 });
    });

    it('runs those that were in a crash one by one, until each gets further', async () => {
      const own = await rig().process();
      for (const key of ['a', 'b', 'c']) {
        await own.jobs.add(job(key));
        await rig().claimAndDie(own, key === 'a');
      }
      rig().now += lease;
      await own.jobs.add(job('new'));
      const log: string[] = [];
      rig().work(own.jobs, async (run) => {
        await run.step('first', async () => void log.push(`first of ${run.key}`));
        log.push(`rest of ${run.key}`);
      });
      for (const key of ['a', 'b', 'c', 'new']) await rig().reaches(own, key, 'done');
      const firsts = log.filter((line) => line.startsWith('first'));
      expect(firsts).toEqual(['first of a', 'first of b', 'first of c', 'first of new']);
    });

    it('lets nothing run beside one that was in a crash', async () => {
      const own = await rig().process();
      await own.jobs.add(job('suspect'));
      await rig().claimAndDie(own);
      rig().now += lease;
      await own.jobs.add(job('innocent'));
      const started: string[] = [];
      const { promise: cleared, resolve: clear } = Promise.withResolvers<void>();
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const worker = rig().work(own.jobs, async (run) => {
        started.push(run.key);
        if (run.key === 'innocent') return;
        await run.step('first', () => cleared);
        await ended;
      });
      await eventually(() => expect(started).toEqual(['suspect']));
      worker.wake();
      await own.jobs.depth();
      expect(started).toEqual(['suspect']);
      clear();
      await rig().reaches(own, 'innocent', 'done');
      expect(await own.store.stateOf('suspect')).toBe('running');
      end();
      await rig().reaches(own, 'suspect', 'done');
    });

    it('does not let a suspect wait for ever behind those that come later', async () => {
      const own = await rig().process();
      await own.jobs.add(job('suspect'));
      await rig().claimAndDie(own);
      rig().now += lease;
      const busy = { kinds: ['job'], alone: false, now: rig().now, lease: 'l', until: rig().now + lease };
      await own.jobs.add(job('later'));
      expect(await own.store.claim(busy)).toBeNull();
    });

    it('forgives losses when a step was finished', async () => {
      const own = await rig().process();
      await own.jobs.add(job('a'));
      for (let loss = 1; loss <= 6; loss += 1) {
        const held = await rig().claimAndDie(own);
        expect(held?.losses).toBe(Math.min(loss, 2));
        if (held !== null) await own.store.recordStep(held, `step ${loss}`, loss);
        rig().now += lease;
      }
      rig().work(own.jobs, async () => {});
      await rig().reaches(own, 'a', 'done');
    });

    it('fences one that was frozen past its lease and wakes again', async () => {
      const [frozen, other] = [await rig().process(), await rig().process()];
      const posts: string[] = [];
      const { promise: thawed, resolve: thaw } = Promise.withResolvers<void>();
      let lost: unknown = null;
      rig().work(frozen.jobs, async (run) => {
        try {
          await run.step('post', async () => {
            await thawed;
            await run.confirm();
            posts.push('frozen');
          });
        } catch (error) {
          lost = error;
          throw error;
        }
      });
      await frozen.jobs.add(job('a'));
      await rig().reaches(frozen, 'a', 'running');
      rig().now += lease;
      rig().work(other.jobs, (run) => run.step('post', async () => void posts.push('other')).then(() => {}));
      await rig().reaches(other, 'a', 'done');
      thaw();
      await eventually(() => expect(lost).toMatchObject({ name: 'LeaseLost' }));
      expect(posts).toEqual(['other']);
      expect(await other.store.stateOf('a')).toBe('done');
    });

    it('takes no word from an earlier holder while another has the job', async () => {
      const own = await rig().process();
      await own.jobs.add(job('a'));
      const earlier = await rig().claimAndDie(own);
      rig().now += lease;
      const present = await rig().claimAndDie(own);
      if (earlier === null || present === null) throw new Error('a claim found nothing');
      expect([await own.store.holds(earlier), await own.store.holds(present)]).toEqual([false, true]);
      expect(await own.store.recordStep(earlier, 'late', 1)).toBe(false);
      expect(await own.store.finish(earlier, { state: 'done' })).toBe(false);
      expect(await own.store.extend([earlier.lease, present.lease], rig().now + lease)).toEqual(
        new Set([present.lease]),
      );
      expect(await own.store.finish(present, { state: 'done' })).toBe(true);
    });

    it('holds a lease as long as the heart beats', async () => {
      const own = await rig().process();
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      rig().work(own.jobs, () => ended, { times: { heartbeat: 10 } });
      await own.jobs.add(job('a'));
      await rig().reaches(own, 'a', 'running');
      rig().now += lease - 1;
      await eventually(async () => expect(await leaseUntil(own)).toBe(rig().now + lease));
      end();
      await rig().reaches(own, 'a', 'done');
    });
  });
}

async function leaseUntil({ database }: Process): Promise<number> {
  const row = await database.db.selectFrom('jobs').select('lease_until').executeTakeFirstOrThrow();
  return Number(row.lease_until);
}
