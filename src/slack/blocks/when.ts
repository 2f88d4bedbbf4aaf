import { formatDay } from '../../report/time.js';

/** When somebody did something in Slack: `20 Nov 2026 09:12 UTC`. */
export function whenWords(utc: number): string {
  return `${formatDay(utc)} ${new Date(utc).toISOString().slice(-13, -8)} UTC`;
}
