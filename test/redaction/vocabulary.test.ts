import { describe, expect, it } from 'vitest';
import { isCommonWord, isOrdinaryWord, isStateWord } from '../../src/redaction/vocabulary.js';

describe('words that name nobody', () => {
  it.each(['true', '(null)', '"Off"', 'N/A', '', '***'])('%j only says whether something is set', (value) => {
    expect(isStateWord(value)).toBe(true);
  });

  it.each(['failed', 'Mail', 'EXCHANGE', 'the', '413', '12.5', 'iPhone', '[listener]'])(
    '%j is a word of the log',
    (value) => {
      expect(isOrdinaryWord(value)).toBe(true);
    },
  );

  it.each(['admin', 'Mark', 'corp'])('%j names somebody beside a key only', (value) => {
    expect([isOrdinaryWord(value), isCommonWord(value)]).toEqual([false, true]);
  });

  it.each(['jdoe', 'zeus', 'EXCH01', 'x'.repeat(1000)])('%j may be a name', (value) => {
    expect(isCommonWord(value)).toBe(false);
  });
});
