import { buildOf } from '../app-build.js';
import type { AppInfo, Evidence, EvidenceByKind, PolicyFile } from '../evidence.js';
import { mergeEventLogs } from '../readers/exchange/merge-event-logs.js';
import { mergeServerOutput } from '../readers/server-output/merge-server-output.js';
import type { ReadableKind, Reading } from '../reading.js';
import { fingerprint } from './fingerprint.js';
import { mergeApnsEvents } from './merge-apns-events.js';
import { mergeAppLogs } from './merge-app-logs.js';
import { mergeWakeUps } from './merge-wake-ups.js';
import type { NonEmpty } from './span.js';

/** What each kind's readings, in the order of their paths, come to together; a copy counts once. */
export function evidenceByKind(readings: readonly Reading[]): Evidence['byKind'] {
  const single = withoutCopies(readings);
  return {
    ...merged(single, 'app-policies', (found) => mapAll(found, ({ part }): PolicyFile => part)),
    ...merged(single, 'apns-events', mergeApnsEvents),
    ...merged(single, 'background-fetch', mergeWakeUps),
    ...merged(single, 'app-log', mergeAppLogs),
    ...merged(single, 'app-info', (found) => mapAll(found, appInfo)),
    ...merged(single, 'ews-event-log', mergeEventLogs),
    ...merged(single, 'server-output', mergeServerOutput),
  };
}

function merged<Kind extends ReadableKind>(
  readings: readonly Reading[],
  kind: Kind,
  merge: (found: NonEmpty<Reading<Kind>>) => EvidenceByKind[Kind],
): Evidence['byKind'] {
  const [first, ...others] = readings.filter((reading) => isOf(reading, kind));
  return first === undefined ? {} : { [kind]: merge([first, ...others]) };
}

function isOf<Kind extends ReadableKind>(reading: Reading, kind: Kind): reading is Reading<Kind> {
  return reading.kind === kind;
}

function mapAll<T, U>([first, ...others]: NonEmpty<T>, of: (item: T) => U): [U, ...U[]] {
  return [of(first), ...others.map(of)];
}

function appInfo({ part: { values, conditions } }: Reading<'app-info'>): AppInfo {
  return { values, conditions, build: buildOf(values) };
}

/** Readings that already differ in what is counted need not be compared in full. */
function withoutCopies(readings: readonly Reading[]): Reading[] {
  const alike = Map.groupBy(readings, countsOf);
  const seen = new Set<string>();
  return readings.filter((reading) => {
    if (alike.get(countsOf(reading))?.length === 1) return true;
    const print = fingerprint(reading);
    return !seen.has(print) && seen.add(print);
  });
}

function countsOf({ kind, source }: Reading): string {
  const { records, rejected, from, to } = source;
  return `${kind} ${records} ${rejected} ${from?.utc} ${from?.offsetMinutes} ${to?.utc} ${to?.offsetMinutes}`;
}
