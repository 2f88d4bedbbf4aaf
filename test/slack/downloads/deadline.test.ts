import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deadline } from '../../../src/slack/downloads/deadline.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is over after its time, and says so', () => {
  const { signal } = deadline(30_000, 'nothing came for');
  vi.advanceTimersByTime(29_999);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(signal.reason).toMatchObject({ code: 'DOWNLOAD_FAILED', detail: 'nothing came for 30 s' });
});

it('begins anew as often as it is told to', () => {
  const { signal, restart } = deadline(30_000, 'nothing came for');
  for (let times = 0; times < 10; times += 1) {
    vi.advanceTimersByTime(29_999);
    restart();
  }
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(30_000);
  expect(signal.aborted).toBe(true);
});

it('is never over once it is ended', () => {
  const { signal, end } = deadline(30_000, 'nothing came for');
  end();
  vi.advanceTimersByTime(60_000);
  expect(signal.aborted).toBe(false);
});
