import { describe, expect, it } from 'vitest';
import { job, type Place, useJobs } from './jobs-rig.js';

export function describeTakingIn(name: string, create: () => Promise<Place>): void {
  describe(name, { timeout: 60_000 }, () => {
    const rig = useJobs(create);

    it('takes work in once, whoever brings it at the same time', async () => {
      const [one, two] = [await rig().process(), await rig().process()];
      const adding = Array.from({ length: 100 }, (_, i) => (i % 2 ? one : two).jobs.add(job(`k${i % 10}`)));
      expect((await Promise.all(adding)).filter(Boolean)).toHaveLength(10);
      expect(await one.jobs.depth()).toMatchObject({ waiting: 10 });
    });

    it('takes it in no more once it is done', async () => {
      const own = await rig().process();
      let runs = 0;
      rig().work(own.jobs, async () => {
        runs += 1;
      });
      expect(await own.jobs.has('a')).toBe(false);
      expect(await own.jobs.add(job('a'))).toBe(true);
      await rig().reaches(own, 'a', 'done');
      expect([await own.jobs.has('a'), await own.jobs.add(job('a')), runs]).toEqual([true, false, 1]);
    });

    it('hands the handler what came in', async () => {
      const own = await rig().process();
      const seen: unknown[] = [];
      rig().work(own.jobs, async ({ key, thread, kind, input, attempt, isRetry }) => {
        seen.push({ key, thread, kind, input, attempt, isRetry });
      });
      await own.jobs.add(job('a', { thread: 't', input: { files: ['F1'], text: 'ä "quoted"', none: null } }));
      await rig().reaches(own, 'a', 'done');
      const input = { files: ['F1'], text: 'ä "quoted"', none: null };
      expect(seen).toEqual([{ key: 'a', thread: 't', kind: 'job', input, attempt: 1, isRetry: false }]);
    });

    it('leaves work alone until it is due, and does not let it hold back what is due before', async () => {
      const own = await rig().process();
      const worker = rig().work(own.jobs, async () => {});
      await own.jobs.add(job('later', { thread: 't', runAt: rig().now + 5000 }));
      await own.jobs.add(job('now', { thread: 't' }));
      await rig().reaches(own, 'now', 'done');
      expect(await own.store.stateOf('later')).toBe('waiting');
      expect(await own.jobs.depth()).toEqual({ waiting: 0, running: 0, waitingSince: null });
      rig().now += 5000;
      worker.wake();
      await rig().reaches(own, 'later', 'done');
    });

    it('tells how much waits, how much runs, and since when', async () => {
      const own = await rig().process();
      await own.jobs.add(job('a'));
      rig().now += 1000;
      await own.jobs.add(job('b'));
      await own.jobs.add(job('c'));
      await rig().claimAndDie(own);
      expect(await own.jobs.depth()).toEqual({ waiting: 2, running: 1, waitingSince: rig().now });
    });

    it('leaves kinds it does not know to others', async () => {
      const own = await rig().process();
      rig().work(own.jobs, async () => {});
      await own.jobs.add(job('foreign', { kind: 'other' }));
      await own.jobs.add(job('own'));
      await rig().reaches(own, 'own', 'done');
      expect(await own.store.stateOf('foreign')).toBe('waiting');
    });

    it('forgets what finished work held, but not that it was taken in', async () => {
      const own = await rig().process();
      rig().work(own.jobs, (run) => run.step('secret', async () => 'found').then(() => {}));
      await own.jobs.add(job('a', { thread: 't' }));
      await rig().reaches(own, 'a', 'done');
      await own.jobs.add(job('b', { thread: 't', kind: 'waits' }));
      const rows = await own.database.db
        .selectFrom('jobs')
        .select(['input', 'steps'])
        .orderBy('key')
        .execute();
      expect(rows).toEqual([
        { input: 'null', steps: '{}' },
        { input: '{"of":"b"}', steps: '{}' },
      ]);
      expect(await own.jobs.add(job('a'))).toBe(false);
    });

    it('forgets finished work of before a time altogether, and nothing that waits', async () => {
      const own = await rig().process();
      rig().work(own.jobs, async () => {});
      await own.jobs.add(job('a'));
      await rig().reaches(own, 'a', 'done');
      await own.jobs.add(job('b', { kind: 'waits' }));
      expect(await own.jobs.purgeFinishedBefore(rig().now)).toBe(0);
      expect(await own.jobs.purgeFinishedBefore(rig().now + 1)).toBe(1);
      expect([await own.jobs.has('a'), await own.jobs.has('b')]).toEqual([false, true]);
    });
  });
}
