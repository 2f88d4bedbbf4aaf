import { type WakeUp, type WakeUps, wakeUpsKept } from '../evidence.js';
import { compareLocated } from '../located.js';
import type { Reading } from '../reading.js';
import { earliest, type NonEmpty, spanOf, sum } from './span.js';

/** Several schedules as one. A row that stands in two of them, as in an older copy, is one wake-up. */
export function mergeWakeUps(readings: NonEmpty<Reading<'background-fetch'>>): WakeUps {
  const all = readings
    .flatMap(({ part }) => part.rows)
    .sort((a, b) => a.start.utc - b.start.utc || compareLocated(a.at, b.at));
  const rows = withoutCopies(all);
  const lost = (kind: WakeUp['kind']): number => count(all, kind) - count(rows, kind);
  const total = (kind: WakeUp['kind']): number => sum(readings, ({ part }) => part.counts[kind]) - lost(kind);
  return {
    rows: rows.slice(-wakeUpsKept),
    counts: {
      'background-fetch': total('background-fetch'),
      'remote-notification': total('remote-notification'),
    },
    ...spanOf(readings.map(({ source }) => source)),
    at: earliest(readings.map(({ part }) => part.at)),
  };
}

function withoutCopies(rows: readonly WakeUp[]): WakeUp[] {
  const fileOf = new Map<string, string>();
  return rows.filter(({ kind, start, end, at }) => {
    const key = `${kind} ${start.utc} ${end?.utc}`;
    const file = fileOf.get(key) ?? at.file;
    fileOf.set(key, file);
    return file === at.file;
  });
}

function count(rows: readonly WakeUp[], kind: WakeUp['kind']): number {
  return rows.filter((row) => row.kind === kind).length;
}
