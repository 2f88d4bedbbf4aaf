import { describe, expect, it } from 'vitest';
import { failing } from '../../src/operations/readiness.js';

describe('failing', () => {
  it('names what says no, throws or does not answer in time', async () => {
    const readiness = {
      database: () => new Promise<boolean>(() => {}),
      slack: () => {
        throw new Error('no');
      },
      worker: async () => false,
    };
    expect(await failing(readiness, 10)).toEqual(['database', 'slack', 'worker']);
  });

  it('names nothing where all is well', async () => {
    expect(await failing({ database: async () => true, slack: () => true, worker: () => true })).toEqual([]);
  });
});
