import { describe, expect, it } from 'vitest';
import { allowedAfter, type PlacedPress } from './press-history.js';

const press = (value: string | null, outcome: PlacedPress['outcome']): PlacedPress => ({
  caseId: 'c',
  what: 'holder',
  value,
  outcome,
});

describe('what may stand after presses', () => {
  it('is nothing where nobody pressed', () => {
    expect(allowedAfter([])).toEqual(new Set([null]));
  });

  it('is what was acknowledged last', () => {
    const presses = [press('robin', 'acknowledged'), press(null, 'acknowledged')];
    expect(allowedAfter(presses)).toEqual(new Set([null]));
  });

  it('may be what failed after that, but not what failed before', () => {
    const presses = [press('early', 'failed'), press('robin', 'acknowledged'), press('late', 'failed')];
    expect(allowedAfter(presses)).toEqual(new Set(['robin', 'late']));
  });
});
