/** A moment as the source wrote it: milliseconds since the epoch in UTC, and the writer's own offset. */
export interface Moment {
  readonly utc: number;
  /** Minutes east of UTC, as written; null where the source names no offset (the moment is then read as UTC). */
  readonly offsetMinutes: number | null;
}

/** How far a time without zone may be from the truth when it is read as UTC: zones reach from -12 to +14 hours. */
export const unzonedMilliseconds = 14 * 3_600_000;

/** One record, and where it stands. */
export interface Located {
  /** Path inside the bundle; nested archives are joined with `!/`. */
  readonly file: string;
  /** 1-based physical line on which the record begins. */
  readonly line: number;
  /** The record as written, cut to `excerptLimit` characters; never shown before it passed the redaction gate. */
  readonly text: string;
  readonly time: Moment | null;
}

/** What of one record is kept at most, in characters. */
export const excerptLimit = 2000;

/** Orders records by time, then by place, so that the order in which files were given never matters. */
export function compareLocated(a: Located, b: Located): number {
  return (a.time?.utc ?? 0) - (b.time?.utc ?? 0) || compareText(a.file, b.file) || a.line - b.line;
}

/** Whether `a` was surely written after `b`: by time, or by line where one file gives no times. */
export function isAfter(a: Located, b: Located): boolean {
  if (a.time !== null && b.time !== null && a.time.utc !== b.time.utc) return a.time.utc > b.time.utc;
  return a.file === b.file && a.line > b.line;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
