import { z } from 'zod';

/** A variable that is a whole number of this range, both ends included, written in digits alone. */
export function wholeNumber(least: number, most: number) {
  const isInRange = (text: string) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;
  return z.string().refine(isInRange, `must be a whole number from ${least} to ${most}`).transform(Number);
}
