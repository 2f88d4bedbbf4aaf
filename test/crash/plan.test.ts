import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/workspace/samples/random.js';
import { planLives, steps } from './plan.js';

describe('the plan of a crash test', () => {
  const lives = planLives(200, seeded(1));

  it('ends half of the lives at a step, each step as often as any', () => {
    const ends = lives.flatMap(({ death }) => (death.by === 'step' ? [death.step] : []));
    for (const step of steps) expect(ends.filter((end) => end === step)).toHaveLength(10);
    expect(ends).toHaveLength(100);
  });

  it('kills new work at each step, and work that was taken up again', () => {
    for (const step of steps) {
      const there = lives.filter(({ death }) => death.by === 'step' && death.step === step);
      expect(new Set(there.map(({ isCalm }) => isCalm))).toEqual(new Set([true, false]));
    }
  });

  it('is the same for the same seed, and another for another', () => {
    expect(planLives(200, seeded(1))).toEqual(lives);
    expect(planLives(200, seeded(2))).not.toEqual(lives);
  });
});
