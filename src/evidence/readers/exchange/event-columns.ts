import { type Delimiter, type Dialect, delimiters } from '../../table/dialect.js';
import { splitFields } from '../../table/split-fields.js';
import { readClock } from './clock-reading.js';
import { isExchangeSource } from './windows-event.js';

/** What stands in which column, counted from 0; null where no column is named so. */
export interface EventColumns {
  readonly date: number;
  /** The clock in a column of its own, as Windows 2003 writes it. */
  readonly time: number | null;
  readonly source: number;
  readonly id: number;
  readonly computer: number | null;
  readonly message: number | null;
  /** How many columns the header names; the message of Event Viewer stands behind them. */
  readonly width: number;
}

/** How an event log is laid out in columns; without a header the columns are found in each row. */
export interface EventLayout {
  readonly dialect: Dialect;
  readonly columns: EventColumns | null;
  /** Whether the message stands before the date: its lines then cannot be told from new records by their dates. */
  readonly messageFirst: boolean;
}

type ColumnName = 'date' | 'time' | 'source' | 'id' | 'computer' | 'message';

/** Headers of Event Viewer in English, Windows 2003, `Get-WinEvent` and `Get-EventLog`, letters only; the first wins. */
const names: Readonly<Record<ColumnName, readonly string[]>> = {
  date: ['dateandtime', 'timecreated', 'timegenerated', 'date', 'timewritten'],
  time: ['time'],
  source: ['providername', 'source', 'sourcename', 'eventsource', 'provider'],
  id: ['eventid', 'id', 'event', 'instanceid'],
  computer: ['machinename', 'computer', 'computername'],
  message: ['message', 'description', 'eventdescription'],
};

/** Columns that only an event log has, together with those above. */
const telling =
  /^(?:taskcategory|providername|entrytype|leveldisplayname|machinename|instanceid|logname|dateandtime)$/;

/** So many lines at the beginning of a file may be talk, types or separators. */
const looked = 300;

/**
 * How the table is laid out that a file begins with: by its header, or by a row of Exchange where the header is
 * translated or missing. Null when it is no event log.
 */
export function findEventLayout(head: string): EventLayout | null {
  if (!anyLayout.test(head.toLowerCase())) return null;
  for (const line of head.split(/\r?\n/).slice(0, looked)) {
    const layout = layoutOf(line.slice(0, 4000));
    if (layout !== null) return layout;
  }
  return null;
}

/** What every header names, letters only, and what every row of Exchange holds. */
const mayBeLayout = /source|provider|msexchange/;
/** The same with whatever stands between the letters. */
const anyLayout =
  /s[^a-z]*o[^a-z]*u[^a-z]*r[^a-z]*c[^a-z]*e|p[^a-z]*r[^a-z]*o[^a-z]*v[^a-z]*i[^a-z]*d[^a-z]*e[^a-z]*r|msexchange/;

function layoutOf(line: string): EventLayout | null {
  if (!mayBeLayout.test(line.toLowerCase().replace(/[^a-z]+/g, ''))) return null;
  for (const delimiter of delimiters) {
    const dialect = dialectWith(delimiter);
    const fields = line.includes(delimiter) ? splitFields(line, dialect).map((field) => field.trim()) : [];
    const layout = fields.length < 3 ? null : (namedLayout(fields, dialect) ?? rowLayout(fields, dialect));
    if (layout !== null) return layout;
  }
  return null;
}

function dialectWith(delimiter: Delimiter): Dialect {
  return { delimiter, quote: '"', padded: false };
}

function namedLayout(header: readonly string[], dialect: Dialect): EventLayout | null {
  const words = header.map((field) => field.toLowerCase().replace(/[^a-z]/g, ''));
  const column = (name: ColumnName): number | null => {
    const found = names[name].map((word) => words.indexOf(word)).find((index) => index !== -1);
    return found ?? null;
  };
  const [date, source, id, message] = [column('date'), column('source'), column('id'), column('message')];
  if (date === null || source === null || id === null || !isEventHeader(words)) return null;
  const columns = {
    date,
    time: column('time'),
    source,
    id,
    computer: column('computer'),
    message,
    width: words.length,
  };
  return { dialect, columns, messageFirst: message !== null && message < date };
}

/** Windows 2003 names all its columns in everyday words. */
function isEventHeader(words: readonly string[]): boolean {
  return (
    words.some((word) => telling.test(word)) ||
    ['type', 'category', 'event', 'user'].every((word) => words.includes(word))
  );
}

function rowLayout(fields: readonly string[], dialect: Dialect): EventLayout | null {
  const source = fields.findIndex(isExchangeSource);
  if (source === -1 || (fields[source] ?? '').length > 80) return null;
  const date = fields.findIndex(isDated);
  const id = fields.some((field) => /^\d{1,10}$/.test(field));
  return date === -1 || !id ? null : { dialect, columns: null, messageFirst: false };
}

/** Whether a field holds a time, or the date of one that stands in the next field. */
export function isDated(field: string): boolean {
  if (readClock(field) !== null) return true;
  return /^\S{6,40}$/.test(field) && readClock(`${field} 00:00`) !== null;
}
