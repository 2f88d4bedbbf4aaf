import { expect, it } from 'vitest';
import { warmUp } from '../../src/evidence/warm-up.js';

it('meets the reader of each file that a device writes, and leaves nothing unread', async () => {
  const { sources } = await warmUp();
  expect(new Set(sources.map(({ kind }) => kind))).toEqual(
    new Set(['app-log', 'apns-events', 'app-policies', 'app-info']),
  );
  expect(sources.every(({ problem, rejected }) => problem === null && rejected === 0)).toBe(true);
});
