import { describe, expect, it } from 'vitest';
import { noticed } from '../../../src/diagnosis/checks/noticed.js';
import { findingsWith } from '../../support/reported.js';

describe(noticed.title, () => {
  it.each([
    ['today', 'noticed.reported-worked-before', 'since today'],
    ['this-week', 'noticed.reported-worked-before', 'since this week'],
    ['earlier', 'noticed.reported-worked-before', 'longer than a week'],
    ['never-worked', 'noticed.reported-never-worked', 'never to have worked'],
  ])('takes %s for %s', (answer, id, words) => {
    const [finding] = findingsWith(noticed, {}, { noticed: answer });
    expect(finding).toMatchObject({ id, status: 'info', summary: expect.stringContaining(words) });
  });

  it('finds nothing where nobody knows', () => {
    expect(findingsWith(noticed, {}, { noticed: 'unknown' })).toEqual([]);
  });
});
