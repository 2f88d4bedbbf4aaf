/** What a column of the diagnostics log holds. */
export type LogField = 'time' | 'level' | 'module' | 'file' | 'function' | 'line' | 'thread' | 'message';
/** Column titles in order; the title is free, the field is not. */
export type LogColumns = readonly (readonly [title: string, field: LogField])[];

/** How the files of one bundle are written. */
export interface Dialect {
  readonly delimiter: ',' | ';' | '\t';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';
  readonly newline: '\n' | '\r\n';
  /** `dashes`: `20-Nov-2026 09:12:33:310 (+0100)`; `iso`: `2026-11-20T09:12:33.310+0100`. */
  readonly time: 'dashes' | 'iso';
  /** The device's own zone, minutes east of UTC. */
  readonly offsetMinutes: number;
  /** Which fields are quoted; `not-last`: as needed, but the last one never, so that its lines run on as they are. */
  readonly quotes: 'all' | 'needed' | 'not-last';
  readonly columns: LogColumns;
  /** Titles over the events file and the schedule; null: the files begin with their first row. */
  readonly eventTitles: readonly string[] | null;
  readonly scheduleTitles: readonly string[] | null;
  /** How the rotated logs are called. */
  readonly logNames: 'numbered' | 'dated';
}

export const columnSets = {
  full: [
    ['Time', 'time'],
    ['Level', 'level'],
    ['Module', 'module'],
    ['File', 'file'],
    ['Function', 'function'],
    ['Line', 'line'],
    ['Message', 'message'],
  ],
  short: [
    ['Timestamp', 'time'],
    ['Category', 'level'],
    ['Module', 'module'],
    ['Thread', 'thread'],
    ['Message', 'message'],
  ],
  mixed: [
    ['Module', 'module'],
    ['Severity', 'level'],
    ['Date', 'time'],
    ['Method', 'function'],
    ['Line', 'line'],
    ['Description', 'message'],
  ],
} as const satisfies Record<string, LogColumns>;

export const plainDialect: Dialect = {
  delimiter: ',',
  encoding: 'utf-8',
  newline: '\n',
  time: 'dashes',
  offsetMinutes: 0,
  quotes: 'needed',
  columns: columnSets.full,
  eventTitles: null,
  scheduleTitles: null,
  logNames: 'numbered',
};
