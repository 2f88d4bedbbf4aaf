import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/slack/pace.js';
import { ManualClock } from '../workspace/manual-clock.js';

/** A pace on a clock that waiting moves on; `sent` tells what went out when, in milliseconds since the start. */
function trial() {
  const clock = new ManualClock(0);
  const sent: (readonly [string, number])[] = [];
  const pace = new Pace(
    () => clock.now(),
    async (milliseconds) => clock.advance(milliseconds),
  );
  const post = (channel: string, name: string, takes = 0) =>
    pace.post(channel, async () => {
      sent.push([name, clock.now()]);
      clock.advance(takes);
      return name;
    });
  return { clock, pace, post, sent };
}

describe('Pace', () => {
  it('lets the first post out at once and the others a second apart, in order', async () => {
    const { post, sent } = trial();
    expect(await Promise.all(['a', 'b', 'c'].map((name) => post('C1', name)))).toEqual(['a', 'b', 'c']);
    expect(sent).toEqual([
      ['a', 0],
      ['b', 1000],
      ['c', 2000],
    ]);
  });

  it('counts the second from the end of a post, when Slack has surely seen it', async () => {
    const { post, sent } = trial();
    await Promise.all([post('C1', 'a', 700), post('C1', 'b')]);
    expect(sent).toEqual([
      ['a', 0],
      ['b', 1700],
    ]);
  });

  it('waits no longer than needed', async () => {
    const { clock, post, sent } = trial();
    await post('C1', 'a');
    clock.advance(400);
    await post('C1', 'b');
    clock.advance(5000);
    await post('C1', 'c');
    expect(sent.map(([, at]) => at)).toEqual([0, 1000, 6000]);
  });

  it('lets channels go their own ways', async () => {
    const { post, sent } = trial();
    await post('C1', 'a');
    await post('C2', 'b');
    expect(sent.map(([, at]) => at)).toEqual([0, 0]);
  });

  it('goes on after a post that failed', async () => {
    const { pace, post, sent } = trial();
    const failed = pace.post('C1', async () => {
      throw new Error('refused');
    });
    const next = post('C1', 'b');
    await expect(failed).rejects.toThrow('refused');
    await next;
    expect(sent).toEqual([['b', 1000]]);
  });

  it('remembers only so many channels', async () => {
    const { post, sent } = trial();
    await post('C0', 'first');
    for (let count = 1; count <= 1000; count += 1) await post(`C${count}`, 'other');
    await post('C0', 'again');
    expect(sent.at(-1)).toEqual(['again', 0]);
  });
});
