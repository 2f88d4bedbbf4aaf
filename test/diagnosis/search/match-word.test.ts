import { describe, expect, it } from 'vitest';
import { matchWord } from '../../../src/diagnosis/search/match-word.js';

describe('a typed word', () => {
  it('fits the better, the more of a word it is', () => {
    expect(matchWord('connectfailur', 'connectfailure')).toBeGreaterThan(
      matchWord('connectf', 'connectfailure'),
    );
  });

  it('fits itself best', () => {
    expect(matchWord('badge', 'badge')).toBe(1);
  });

  it.each([
    ['updating', 'update'],
    ['notification', 'notifications'],
    ['blocking', 'blocked'],
    ['expired', 'expires'],
  ])('fits another form of itself nearly as well: %s, %s', (typed, known) => {
    expect(matchWord(typed, known)).toBe(0.9);
    expect(matchWord(known, typed)).toBe(0.9);
  });

  it.each([
    ['notif', 'notification'],
    ['auth', 'authentication'],
  ])('fits by its beginning, less well: %s, %s', (typed, known) => {
    expect(matchWord(typed, known)).toBeGreaterThan(0.4);
    expect(matchWord(typed, known)).toBeLessThan(1);
  });

  it.each([
    ['gatevay', 'gateway'],
    ['gatway', 'gateway'],
    ['gaateway', 'gateway'],
    ['gatewya', 'gateway'],
  ])('may have a letter wrong: %s', (typed, known) => {
    expect(matchWord(typed, known)).toBe(0.5);
  });

  it.each([
    ['bad', 'badge'],
    ['timeout', 'time'],
    ['securechannelfailure', 'secure'],
    ['getaway', 'gateway'],
    ['push', 'pull'],
    ['413', '4130'],
    ['401', '403'],
    ['tocken', 'token'],
    ['10010', '1001'],
  ])('does not fit by accident: %s, %s', (typed, known) => {
    expect(matchWord(typed, known)).toBe(0);
  });
});
