import type { AppRecords } from './push-steps.js';

const hour = 3_600_000;

/** A push no older than this at the end of the evidence shows that push works: nights pass without mail. */
export const recentMilliseconds = 24 * hour;

/** The last moment that the device's own evidence covers, in UTC milliseconds; null without any time. */
export function endOfEvidence(given: AppRecords): number | null {
  const ends = [given['apns-events']?.to, given['app-log']?.to, given['background-fetch']?.to];
  const times = ends.flatMap((moment) => (moment ? [moment.utc] : []));
  return times.length === 0 ? null : Math.max(...times);
}

/** Whether the moment lies within `recentMilliseconds` of the end of the device's evidence. */
export function isRecent(given: AppRecords, utc: number): boolean {
  const end = endOfEvidence(given);
  return end === null || end - utc <= recentMilliseconds;
}
