import { isTime } from './cell.js';
import { ColumnFinder } from './column-finder.js';
import { findEventColumns } from './event-columns.js';
import { type Columns, namedColumns, type TableKind } from './header.js';
import { findLogColumns } from './log-columns.js';
import type { Row, Sample } from './sample.js';
import { fetchResult, wakeUpKind } from './wake-up-words.js';

/** What every column is for: by the header's names, and where these say nothing by the cells below. */
export function columnsOf({ header, rows }: Sample, kind: TableKind): Columns {
  const names = header === null ? {} : namedColumns(header, kind);
  const named = isShifted(names, rows) ? {} : names;
  const table = new ColumnFinder(rows, named);
  if (kind === 'app-log') findLogColumns(table);
  else if (kind === 'apns-events') findEventColumns(table, Object.keys(named).length > 1);
  else findWakeUpColumns(table);
  return table.columns;
}

/** Whether the header stands over other columns than it names: its time holds none, and another column does. */
function isShifted(named: Columns, rows: readonly Row[]): boolean {
  const time = named.time ?? named.start;
  if (time === undefined || named.date !== undefined) return false;
  const timed = rows.filter((row) => row.some(isTime));
  return timed.length > rows.length / 2 && !timed.some((row) => isTime(row[time] ?? ''));
}

function findWakeUpColumns(table: ColumnFinder): void {
  table.find('wake-up', (cell) => wakeUpKind(cell) !== null);
  table.find('start', isTime);
  table.find('end', isTime);
  table.find('result', (cell) => fetchResult(cell) !== null);
  table.find('seconds', (cell) => /^\d{1,6}(?:[.,]\d{1,6})?(?: ?s(?:ec)?)?$/.test(cell));
}
