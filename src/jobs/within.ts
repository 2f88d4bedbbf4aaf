import { setTimeout as wait } from 'node:timers/promises';

/** Whether `work` ends within so many milliseconds. */
export async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  const timer = new AbortController();
  try {
    const late = wait(milliseconds, false, { signal: timer.signal });
    return await Promise.race([work.then(() => true), late]);
  } finally {
    timer.abort();
  }
}
