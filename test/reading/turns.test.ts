import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Turns } from '../../src/reading/turns.js';

const limits = { atOnce: 3, large: 100 };

function never(): AbortSignal {
  return new AbortController().signal;
}

/** Whoever asks for turns of these sizes, and in which order they got them. */
class Queue {
  readonly turns = new Turns(limits);
  readonly started: string[] = [];
  readonly told: string[] = [];
  readonly #back = new Map<string, () => void>();

  async ask(name: string, size: number, signal = never()): Promise<void> {
    const onWait = (before: number) => this.told.push(`${name} after ${before}`);
    const giveBack = await this.turns.take({ size, signal, onWait });
    this.started.push(name);
    this.#back.set(name, giveBack);
  }

  async end(name: string): Promise<void> {
    this.#back.get(name)?.();
    await settled();
  }
}

/** Lets everything happen that waits for nothing. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await null;
}

describe('Turns', () => {
  it('lets so many go at once, the others in the order of asking', async () => {
    const queue = new Queue();
    for (const name of ['a', 'b', 'c', 'd', 'e']) void queue.ask(name, 1);
    await settled();
    expect(queue.started).toEqual(['a', 'b', 'c']);
    await queue.end('b');
    await queue.end('a');
    expect(queue.started).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('tells who waits how many are before, and again when that changes', async () => {
    const queue = new Queue();
    for (const name of ['a', 'b', 'c', 'd', 'e']) void queue.ask(name, 1);
    await settled();
    expect(queue.told).toEqual(['d after 0', 'e after 1']);
    await queue.end('a');
    expect(queue.told).toEqual(['d after 0', 'e after 1', 'e after 0']);
  });

  it('keeps a place for what is small beside what is large', async () => {
    const queue = new Queue();
    for (const name of ['A', 'B', 'C']) void queue.ask(name, 100);
    void queue.ask('small', 99);
    await settled();
    expect(queue.started).toEqual(['A', 'B', 'small']);
    await queue.end('small');
    expect(queue.started).toEqual(['A', 'B', 'small']);
    await queue.end('A');
    expect(queue.started).toEqual(['A', 'B', 'small', 'C']);
  });

  it('says how many would be before', async () => {
    const queue = new Queue();
    expect(queue.turns.ahead(1)).toBeNull();
    for (const name of ['A', 'B', 'C']) void queue.ask(name, 100);
    await settled();
    expect(queue.turns.ahead(100)).toBe(1);
    expect(queue.turns.ahead(1)).toBeNull();
  });

  it('forgets who gives up waiting, and lets nobody wait for them', async () => {
    const queue = new Queue();
    const gone = new AbortController();
    for (const name of ['a', 'b', 'c']) void queue.ask(name, 1);
    const waiting = queue.ask('gone', 1, gone.signal);
    void queue.ask('d', 1);
    const reason = new Error('enough');
    gone.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(queue.told.at(-1)).toBe('d after 0');
    await queue.end('a');
    expect(queue.started).toEqual(['a', 'b', 'c', 'd']);
    await expect(queue.ask('late', 1, gone.signal)).rejects.toBe(reason);
  });

  it('counts a turn that is given back twice once', async () => {
    const queue = new Queue();
    for (const name of ['a', 'b', 'c', 'd', 'e']) void queue.ask(name, 1);
    await settled();
    await queue.end('a');
    await queue.end('a');
    expect(queue.started).toEqual(['a', 'b', 'c', 'd']);
  });

  it('loses nobody, whatever is asked for and given back', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.infiniteStream(fc.nat()), async (all, choices) => {
        const queue = new Queue();
        all.forEach((size, index) => void queue.ask(`${index}`, size));
        const ended = new Set<string>();
        await settled();
        while (ended.size < all.length) {
          const going = queue.started.filter((name) => !ended.has(name));
          expect(going.length).toBeLessThanOrEqual(limits.atOnce);
          expect(going.filter((name) => (all[Number(name)] ?? 0) >= limits.large).length).toBeLessThan(3);
          const name = going[choices.next().value % going.length] ?? '';
          ended.add(name);
          await queue.end(name);
        }
        expect(queue.started.length).toBe(all.length);
      }),
    );
  });
});
