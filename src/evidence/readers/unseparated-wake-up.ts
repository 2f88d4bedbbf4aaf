import type { WakeUp } from '../evidence.js';
import { findTimestamps } from '../table/find-timestamps.js';
import { fetchResultIn, wakeUpKindIn } from '../table/wake-up-words.js';
import type { Row } from './read-rows.js';

/**
 * Reads a row of the schedule by what stands in it, as where the separators were lost:
 * `BackgroundFetch01-Dec-2016 12:47:19:310 (+0000)01-Dec-2016 12:47:34:826 (+0000)15UIBackgroundFetchResultNewData`.
 */
export function readUnseparated({ text, at }: Row): WakeUp | null {
  const bytes = Buffer.from(text.slice(0, 1000));
  const [start, end] = findTimestamps(bytes, 2);
  if (start === undefined) return null;
  const last = end ?? start;
  const before = bytes.toString('utf8', 0, start.start);
  const behind = bytes.toString('utf8', last.end).replace(/^[^\p{L}\d]+/u, '');
  const kind = wakeUpKindIn(before) ?? wakeUpKindIn(behind.replace(/UIBackgroundFetchResult/gi, ''));
  if (kind === null) return null;
  return {
    kind,
    start: start.moment,
    end: end?.moment ?? null,
    seconds: readSeconds(behind),
    result: fetchResultIn(/(?:new|no) ?data|failed/i.exec(behind)?.[0] ?? ''),
    at: { ...at, time: start.moment },
  };
}

function readSeconds(text: string): number | null {
  const digits = /^\d{1,6}(?:[.,]\d{1,3})?/.exec(text)?.[0];
  return digits === undefined ? null : Number(digits.replace(',', '.'));
}
