import { findTimestamps } from '../table/find-timestamps.js';
import type { PastedLine } from './clean-lines.js';
import { isScheduleRow, namesWakeUp } from './line-signs.js';

/** The last row of the schedule that begins at `first`, with what was wrapped of it. */
export function lastScheduleRow(lines: readonly PastedLine[], first: number): number {
  let last = first;
  for (let at = first + 1; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text === '' && at - last < 3) continue;
    if (!isWrapped(lines[last]?.text ?? '', text) && !isScheduleRow(text)) break;
    last = at;
  }
  return last;
}

/** Rows on one line each, the lines they were wrapped over left empty. */
export function unwrapRows(texts: readonly string[]): string[] {
  const rows = [...texts];
  let row = 0;
  for (let at = 1; at < rows.length; at += 1) {
    const [open = '', text = ''] = [rows[row], rows[at]];
    if (isWrapped(open, text)) {
      rows[row] = `${open}${/[,;\t|]$/.test(open) || /^[,;\t|]/.test(text) ? '' : ' '}${text}`;
      rows[at] = '';
    } else if (text !== '') row = at;
  }
  return rows;
}

/** The rest of a row whose first line is too short: its end time, seconds or result. */
function isWrapped(row: string, rest: string): boolean {
  if (!isScheduleRow(row) || namesWakeUp(rest)) return false;
  const isWhole = findTimestamps(Buffer.from(row)).length >= 2 && /(?:Data|Failed|\d)["']?$/.test(row);
  return (
    !isWhole &&
    /^["',;\t|\s]{0,4}(?:\d|\(?[+-]\d|UIBackground|FetchResult|Result|(?:New|No)Data|Failed)/.test(rest)
  );
}
