import { splitFields } from '../../table/split-fields.js';
import { type ClockReading, readClock } from './clock-reading.js';
import { type EventColumns, type EventLayout, isDated } from './event-columns.js';
import { eventIdOf } from './push-event-id.js';
import { isExchangeSource, type WindowsEvent } from './windows-event.js';

/** Rows without a header have their date among so many first fields. */
const firstFields = 8;
/** No export has more columns. */
const mostFields = 60;

/** Whether a line begins a record: its date and its id stand where they belong. */
export function beginsRow(line: string, { dialect, columns }: EventLayout): boolean {
  const fields = splitFields(line.slice(0, 2000), dialect);
  if (columns === null) return fields.slice(0, firstFields).some((field) => isDated(field.trim()));
  return isDated((fields[columns.date] ?? '').trim()) && (columns.time !== null || hasId(fields, columns));
}

function hasId(fields: readonly string[], { id }: EventColumns): boolean {
  return eventIdOf(fields[id] ?? '') !== null;
}

/** One record as an event; null when it is none. */
export function readRow(record: string, line: number, layout: EventLayout): WindowsEvent | null {
  const fields = splitFields(record, layout.dialect).map((field) => field.trim());
  const columns = layout.columns ?? columnsOfRow(fields);
  if (columns === null) return null;
  const at = (index: number | null): string => (index === null ? '' : (fields[index] ?? ''));
  const time = timeOf(at(columns.date), at(columns.time));
  const id = eventIdOf(at(columns.id));
  if (id === null && time === null) return null;
  return {
    source: at(columns.source),
    id,
    time,
    computer: at(columns.computer) || null,
    message: columns.message === null ? behind(fields, columns, layout) : at(columns.message),
    strings: [],
    line,
    text: record,
  };
}

/** The message of Event Viewer has no column name; a spreadsheet that saved the table again may have made one up. */
function behind(
  fields: readonly string[],
  { width, id, source }: EventColumns,
  { dialect }: EventLayout,
): string {
  const unnamed = fields.slice(width).join(dialect.delimiter ?? '');
  return unnamed.trim() || (fields[longest(fields, Math.max(id, source) + 1)] ?? '');
}

function timeOf(date: string, time: string): ClockReading | null {
  return readClock(date) ?? readClock(`${date} ${time}`);
}

/** The columns of a row by what stands in them: the id is the first number behind the source, or else before it. */
function columnsOfRow(all: readonly string[]): EventColumns | null {
  const fields = all.slice(0, mostFields);
  const date = fields.findIndex(isDated);
  if (date === -1) return null;
  const named = fields.findIndex(isExchangeSource);
  const source = named === -1 ? date + 1 : named;
  const isNumber = (field: string, index: number): boolean => index !== date && /^\d{1,10}$/.test(field);
  const behind = fields.findIndex((field, index) => index > source && isNumber(field, index));
  const id = behind === -1 ? fields.findIndex(isNumber) : behind;
  const time = readClock(fields[date] ?? '') === null ? date + 1 : null;
  return { date, time, source, id, computer: null, message: longest(fields), width: fields.length };
}

function longest(fields: readonly string[], from = 0): number {
  const size = (index: number): number => fields[index]?.length ?? -1;
  return fields.reduce((best, _, index) => (index > from && size(index) > size(best) ? index : best), from);
}
