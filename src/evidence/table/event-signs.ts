import { interpretEvent } from '../messages/interpret.js';
import { isAppModule } from './cell.js';
import { columnsOf } from './columns.js';
import { type Columns, namedColumns } from './header.js';
import { hasTime, type RowKinds } from './row-facts.js';
import type { Row, Sample } from './sample.js';

const wordsOfPush = /apns|push|listener|tenant|\bews\b|exchange/i;

/** Whether the rows are those of the push notification events file. */
export function looksLikeEvents(sample: Sample): boolean {
  const { header, rows, dialect } = sample;
  if (dialect.delimiter === null) return false;
  const named = header === null ? {} : namedColumns(header, 'apns-events');
  if (namesEvents(named, header)) return true;
  if (isLog(sample)) return false;
  const columns = columnsOf(sample, 'apns-events');
  const events = rows.filter((row) => isEvent(row, columns));
  if (rows.length === 0 || events.length < rows.length / 2) return false;
  return columns.tenant !== undefined || columns.combined !== undefined || speaksOfPush(events, header);
}

/** Whether the header alone leaves no doubt. */
function namesEvents({ operation, status, tenant, token, combined }: Columns, header: Row | null): boolean {
  if (header === null || (operation ?? status) === undefined) return false;
  const namesListener = header.some((cell) => /listener/i.test(cell));
  return (tenant !== undefined && combined !== undefined) || (token !== undefined && namesListener);
}

/** A row with a time, an operation that is known, and a column for its end. */
function isEvent(row: Row, { operation, status }: Columns): boolean {
  if (operation === undefined || status === undefined || !hasTime(row)) return false;
  const name = row[operation] ?? '';
  return name.length <= 80 && interpretEvent(name, row[status] ?? '') !== null;
}

function speaksOfPush(rows: readonly Row[], header: Row | null): boolean {
  return [...rows, header ?? []].some((row) => row.some((cell) => wordsOfPush.test(cell)));
}

/** Modules, and levels beyond errors, which are no outcomes. */
function isLog({ header, rows, kinds }: Sample): boolean {
  const named = header === null ? {} : namedColumns(header, 'app-log');
  if (named.level !== undefined && named.message !== undefined) return true;
  return rows.some((row, index) => row.some(isDottedModule) || namesMildLevel(row, kinds[index]));
}

function isDottedModule(cell: string): boolean {
  return cell.includes('.') && isAppModule(cell);
}

function namesMildLevel(row: Row, kinds: RowKinds = []): boolean {
  return row.some((cell, index) => kinds[index] === 'level' && !/^\W?(?:err|crit|fatal)/i.test(cell));
}
