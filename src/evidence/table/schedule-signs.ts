import { type CellKind, isAppModule, isTime } from './cell.js';
import type { CellKinds } from './cell-kinds.js';
import { findTimestamps } from './find-timestamps.js';
import { readPlainPrefix } from './plain-prefix.js';
import type { Row, Sample } from './sample.js';

/** Whether the rows are those of the background fetch schedule, with separators or without. */
export function looksLikeSchedule({ rows, lines, dialect, kinds }: Sample): boolean {
  if (dialect.delimiter === null) return lines.some(isUnseparatedRow);
  return rows.length > 0 && rows.filter((row) => isRow(row, kinds)).length >= rows.length / 2;
}

function isRow(row: Row, kinds: CellKinds): boolean {
  const isTold = row.some((cell) => isOfSchedule(kinds.of(cell)));
  return isTold && row.some(isTime) && !row.some(isAppModule);
}

function isOfSchedule(kind: CellKind | null): boolean {
  return kind === 'wake-up' || kind === 'fetch-result';
}

function isUnseparatedRow(line: string): boolean {
  const isNamed = /^\W{0,3}(?:background ?(?:app ?)?(?:fetch|refresh)|remote ?notification)/i.test(line);
  if (!isNamed && !/UIBackgroundFetchResult/i.test(line)) return false;
  return findTimestamps(Buffer.from(line), 1).length > 0 && readPlainPrefix(line).module === null;
}
