import { millisOf } from '../../../src/workspace/samples/records.js';

/** How a Windows machine writes date and time. */
export type Culture = (typeof cultures)[number];
export const cultures = ['en-US', 'de-DE', 'en-GB', 'iso'] as const;

/** The time of the machine that exports, in its own culture, without any zone. */
export function localTime(
  at: string,
  { culture, midnight, offsetMinutes }: { culture: Culture; midnight: number; offsetMinutes: number },
): string {
  const local = new Date(midnight + millisOf(at) + offsetMinutes * 60_000);
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()];
  const [hours, minutes, seconds] = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()];
  const clock = [hours, minutes, seconds].map(two).join(':');
  switch (culture) {
    case 'en-US':
      return `${month}/${day}/${year} ${hours % 12 || 12}:${two(minutes)}:${two(seconds)} ${hours < 12 ? 'AM' : 'PM'}`;
    case 'de-DE':
      return `${two(day)}.${two(month)}.${year} ${clock}`;
    case 'en-GB':
      return `${two(day)}/${two(month)}/${year} ${clock}`;
    case 'iso':
      return `${year}-${two(month)}-${two(day)} ${clock}`;
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
