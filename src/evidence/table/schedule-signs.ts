import { isAppModule, isTime } from './cell.js';
import { findTimestamps } from './find-timestamps.js';
import { readPlainPrefix } from './plain-prefix.js';
import type { RowKinds } from './row-facts.js';
import type { Row, Sample } from './sample.js';

/** Whether the rows are those of the background fetch schedule, with separators or without. */
export function looksLikeSchedule({ rows, lines, dialect, kinds }: Sample): boolean {
  if (dialect.delimiter === null) return lines.some(isUnseparatedRow);
  return rows.length > 0 && rows.filter((row, index) => isRow(row, kinds[index])).length >= rows.length / 2;
}

function isRow(row: Row, kinds: RowKinds = []): boolean {
  const isTold = kinds.includes('wake-up') || kinds.includes('fetch-result');
  return isTold && row.some(isTime) && !row.some(isAppModule);
}

function isUnseparatedRow(line: string): boolean {
  const isNamed = /^\W{0,3}(?:background ?(?:app ?)?(?:fetch|refresh)|remote ?notification)/i.test(line);
  if (!isNamed && !/UIBackgroundFetchResult/i.test(line)) return false;
  return findTimestamps(Buffer.from(line), 1).length > 0 && readPlainPrefix(line).module === null;
}
