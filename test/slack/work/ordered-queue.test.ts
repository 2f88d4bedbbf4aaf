import { describe, expect, it } from 'vitest';
import { OrderedQueue } from '../../../src/slack/work/ordered-queue.js';

/** A job that runs until it is told to end. */
function openJob(log: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const run = async () => {
    log.push(`start ${name}`);
    await promise;
    log.push(`end ${name}`);
  };
  return { run, end: resolve };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

function queueOf(concurrency: number, waiting = 10) {
  const errors: unknown[] = [];
  return {
    errors,
    queue: new OrderedQueue({ concurrency, waiting, onError: (error) => errors.push(error) }),
  };
}

describe('OrderedQueue', () => {
  it('runs no more jobs at a time than it may', async () => {
    const log: string[] = [];
    const [a, b, c] = ['a', 'b', 'c'].map((name) => openJob(log, name)) as [
      ReturnType<typeof openJob>,
      ReturnType<typeof openJob>,
      ReturnType<typeof openJob>,
    ];
    const { queue } = queueOf(2);
    queue.add('1', a.run);
    queue.add('2', b.run);
    queue.add('3', c.run);
    await settled();
    expect(log).toEqual(['start a', 'start b']);
    b.end();
    await settled();
    expect(log).toEqual(['start a', 'start b', 'end b', 'start c']);
  });

  it('runs jobs of one thread one after the other, and lets others pass them', async () => {
    const log: string[] = [];
    const first = openJob(log, 'first');
    const { queue } = queueOf(2);
    queue.add('thread', first.run);
    queue.add('thread', async () => void log.push('second'));
    queue.add('other', async () => void log.push('other'));
    await settled();
    expect(log).toEqual(['start first', 'other']);
    first.end();
    await settled();
    expect(log).toEqual(['start first', 'other', 'end first', 'second']);
  });

  it('reports a job that fails, and goes on', async () => {
    const { queue, errors } = queueOf(1);
    const log: string[] = [];
    queue.add('1', async () => {
      throw new Error('broken');
    });
    queue.add('1', async () => void log.push('next'));
    await settled();
    expect(errors).toHaveLength(1);
    expect(log).toEqual(['next']);
  });

  it('turns jobs away that would wait in too long a line', () => {
    const { queue } = queueOf(1, 1);
    const { promise } = Promise.withResolvers<void>();
    expect([1, 2, 3].map(() => queue.add('1', () => promise))).toEqual([true, true, false]);
  });

  it('waits for what runs when it is closed, and takes nothing more', async () => {
    const log: string[] = [];
    const job = openJob(log, 'a');
    const { queue } = queueOf(1);
    queue.add('1', job.run);
    queue.add('1', async () => void log.push('dropped'));
    const closing = queue.close();
    expect(queue.add('2', async () => {})).toBe(false);
    job.end();
    await closing;
    expect(log).toEqual(['start a', 'end a']);
  });
});
