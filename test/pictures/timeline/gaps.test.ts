import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../../src/pictures/timeline/gaps.js';
import { at } from '../../support/evidence.js';
import { entry } from '../synthetic-timeline.js';

const every = (...clocks: string[]) => clocks.map((clock) => entry(clock, 'push'));

function found(timeline: Parameters<typeof gapsOf>[0], end: string): [number, number][] {
  return gapsOf(timeline, at(end).utc).map(({ from, to }) => [from, to]);
}

describe('gapsOf', () => {
  it('finds a pause of more than four times the usual', () => {
    const timeline = every('08:00', '08:20', '08:40', '10:05', '10:25');
    expect(found(timeline, '10:30')).toEqual([[at('08:40').utc, at('10:05').utc]]);
    expect(found(every('08:00', '08:20', '08:40', '09:50', '10:10'), '10:30')).toEqual([]);
  });

  it('finds none below an hour, however dense the wake-ups are', () => {
    expect(found(every('08:00', '08:01', '08:02', '08:55'), '09:00')).toEqual([]);
  });

  it('counts the time from the last wake-up to the end of the evidence', () => {
    expect(found(every('08:00', '08:10', '08:20'), '12:00')).toEqual([[at('08:20').utc, at('12:00').utc]]);
  });

  it('takes the records of a run to be spread evenly', () => {
    const run = entry('08:00', 'push', { count: 13, until: at('10:00') });
    expect(found([run, entry('11:30', 'wake-up')], '11:30')).toEqual([[at('10:00').utc, at('11:30').utc]]);
    const sparse = entry('08:00', 'push', { count: 3, until: at('10:00') });
    expect(found([sparse, entry('11:30', 'wake-up')], '11:30')).toEqual([]);
  });

  it('looks at wake-ups alone', () => {
    const between = [...every('08:00', '08:10', '08:20'), entry('09:00', 'failure'), ...every('11:00')];
    expect(found(between, '11:00')).toEqual([[at('08:20').utc, at('11:00').utc]]);
    expect(found([entry('08:00', 'failure'), entry('08:10', 'failure')], '20:00')).toEqual([]);
  });

  it('says nothing with fewer than three wake-ups', () => {
    expect(found(every('08:00', '08:10'), '20:00')).toEqual([]);
  });
});
