import type { EwsEvent, EwsEventLog, LogZone } from '../../evidence.js';
import { compareLocated } from '../../located.js';
import { earliest, type NonEmpty, spanOf, sum } from '../../merge/span.js';
import type { Reading } from '../../reading.js';

/** Several event logs, as of several servers, as one. An event that stands in two of them is one event. */
export function mergeEventLogs(readings: NonEmpty<Reading<'ews-event-log'>>): EwsEventLog {
  const parts = readings.map(({ part }) => part);
  return {
    events: withoutCopies(parts.flatMap(({ events }) => events)),
    unattributed: withoutCopies(parts.flatMap(({ unattributed }) => unattributed)),
    others: sum(parts, ({ others }) => others),
    omitted: sum(parts, ({ omitted }) => omitted),
    zone: widestZone(parts.map(({ zone }) => zone)),
    servers: [...new Set(parts.flatMap(({ servers }) => servers))].sort(),
    searchable: parts.some(({ searchable }) => searchable),
    ...spanOf(readings.map(({ source }) => source)),
    at: earliest(parts.map(({ at }) => at)),
  };
}

/** One doubtful log makes the times of all of them doubtful. */
function widestZone(zones: readonly LogZone[]): LogZone {
  if (zones.includes('unknown')) return 'unknown';
  return zones.includes('stated') ? 'stated' : 'utc';
}

function withoutCopies(events: readonly EwsEvent[]): EwsEvent[] {
  const fileOf = new Map<string, string>();
  return events
    .toSorted((a, b) => compareLocated(a.at, b.at))
    .filter(({ eventId, at }) => {
      const key = JSON.stringify([eventId, at.time?.utc, at.text]);
      const file = fileOf.get(key) ?? at.file;
      fileOf.set(key, file);
      return file === at.file;
    });
}
