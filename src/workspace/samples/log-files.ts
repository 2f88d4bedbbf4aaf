import type { Dialect, LogField } from './dialect.js';
import { momentText, nameStamp } from './moment-text.js';
import { ordinaryLog } from './ordinary-log.js';
import { type LogRecord, millisOf } from './records.js';
import { tableText } from './table-text.js';

interface LogPlan {
  readonly records: readonly LogRecord[];
  /** Records of other modules in between. */
  readonly ordinary: number;
  readonly seed: number;
  /** Midnight UTC of the bundle's day, milliseconds. */
  readonly day: number;
  /** Into how many files the log is rotated. */
  readonly files: number;
  /** Begins every path: `Secure Mail/`. */
  readonly folder: string;
}

interface Timed {
  readonly millis: number;
  readonly record: LogRecord;
}

/** The rotated log files by path. Records keep their order where their times are equal. */
export function logFiles(plan: LogPlan, dialect: Dialect): Map<string, string> {
  const all = timed(plan);
  const size = Math.ceil(all.length / plan.files);
  const parts = Array.from({ length: plan.files }, (_, index) => all.slice(index * size, (index + 1) * size));
  return new Map(
    parts
      .filter((part) => part.length > 0)
      .map((part, index) => [pathOf(plan, part, index, dialect), textOf(part, plan.day, dialect)]),
  );
}

function timed({ ordinary, records, seed }: LogPlan): Timed[] {
  const own = records.map((record) => ({ millis: millisOf(record.at), record }));
  const first = (own[0]?.millis ?? 8 * 3_600_000) - 1_800_000;
  const last = (own.at(-1)?.millis ?? 10 * 3_600_000) + 600_000;
  const others = ordinaryLog(ordinary, first, last, seed).map((record) => ({
    millis: record.millis,
    record,
  }));
  return [...own, ...others].sort((a, b) => a.millis - b.millis);
}

function pathOf(
  { day, files, folder }: LogPlan,
  part: readonly Timed[],
  index: number,
  dialect: Dialect,
): string {
  if (dialect.logNames === 'numbered') return `${folder}Diagnostics_${files - index}.csv`;
  return `${folder}Diagnostics/CtxLog_${nameStamp(day + (part[0]?.millis ?? 0), dialect.offsetMinutes)}.csv`;
}

function textOf(part: readonly Timed[], day: number, dialect: Dialect): string {
  const titles = dialect.columns.map(([title]) => title);
  const rows = part.map(({ millis, record }) =>
    dialect.columns.map(([, field]) => fieldOf(field, day + millis, record, dialect)),
  );
  return tableText([titles, ...rows], dialect);
}

function fieldOf(field: LogField, utc: number, record: LogRecord, dialect: Dialect): string {
  const { level = 'INFO', message, module = 'Secure Mail.APNS' } = record;
  switch (field) {
    case 'time':
      return momentText(utc, dialect);
    case 'level':
      return level;
    case 'module':
      return module;
    case 'message':
      return message;
    case 'file':
      return `${module.replaceAll(/[^A-Za-z]/g, '')}.m`;
    case 'function':
      return `-[${module.replaceAll(/[^A-Za-z]/g, '')} log:]`;
    case 'line':
      return String((message.length * 37) % 900);
    case 'thread':
      return `0x${((utc >>> 3) % 0xffff).toString(16)}`;
  }
}
