import { describe, expect, it } from 'vitest';
import { keptFor } from '../../../src/slack/access/kept.js';

describe('keptFor', () => {
  it('asks once for each key, and again when the answer is old', async () => {
    let now = 0;
    const asked: string[] = [];
    const look = keptFor(
      10,
      () => now,
      async (key) => asked.push(key),
    );
    expect(await Promise.all([look('a'), look('a'), look('b')])).toEqual([1, 1, 2]);
    now = 9;
    expect(await look('a')).toBe(1);
    now = 10;
    expect(await look('a')).toBe(3);
    expect(asked).toEqual(['a', 'b', 'a']);
  });

  it('does not keep what failed', async () => {
    let fails = true;
    const look = keptFor(
      10,
      () => 0,
      async () => {
        if (fails) throw new Error('no answer');
        return 'answer';
      },
    );
    await expect(look('a')).rejects.toThrow('no answer');
    fails = false;
    expect(await look('a')).toBe('answer');
  });

  it('keeps a bounded number of answers', async () => {
    const asked: string[] = [];
    const look = keptFor(
      10,
      () => 0,
      async (key) => asked.push(key),
    );
    for (let index = 0; index <= 2000; index += 1) await look(String(index));
    await look('2000');
    expect(asked).toHaveLength(2001);
    await look('0');
    expect(asked).toHaveLength(2002);
  });
});
