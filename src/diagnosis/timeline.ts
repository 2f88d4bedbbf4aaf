import type { Evidence, EwsEvent, EwsEventLog, WakeUp } from '../evidence/evidence.js';
import type { Located, Moment } from '../evidence/located.js';
import { type PushSeries, type PushStep, seriesSamples } from '../evidence/push-record.js';
import type { TimelineEntry } from './diagnosis.js';
import { egressWords } from './facts/egress-faults.js';
import { listenerEvents } from './facts/exchange-events.js';
import { allSeries } from './facts/push-steps.js';
import { stageOfSeries } from './facts/stage-of-series.js';
import type { Stage } from './stages.js';
import { joinRuns } from './timeline-runs.js';
import { failureWords } from './words.js';

/** How many entries a timeline holds; what is longer is told in longer runs, and only then cut to the latest. */
export const timelineEntries = 200;

/** How the text of a wake-up that failed ends. */
export const failedWakeUp = ', failed';

/** Wake-ups, failures and successes in time order, runs of the like taken together. */
export function buildTimeline({ byKind }: Evidence): TimelineEntry[] {
  const ofDevice = [
    ...(byKind['background-fetch']?.rows ?? []).map(wakeUpEntry),
    ...allSeries(byKind).filter(isTold).flatMap(seriesEntries),
  ];
  const ofExchange = exchangeEntries(byKind['ews-event-log'], ofDevice);
  const entries = [...ofDevice, ...ofExchange].sort(compareEntries);
  return joinRuns(entries, timelineEntries).slice(-timelineEntries);
}

/** Times with and without zone are not put on one line: they may be hours apart from what they seem. */
function exchangeEntries(
  log: EwsEventLog | undefined,
  ofDevice: readonly TimelineEntry[],
): readonly TimelineEntry[] {
  const entries = listenerEvents(log).flatMap(exchangeEntry);
  if (ofDevice.length === 0) return entries;
  const zoned = ofDevice.every(isZoned);
  return entries.filter((one) => isZoned(one) === zoned);
}

function isZoned({ time }: TimelineEntry): boolean {
  return time.offsetMinutes !== null;
}

function exchangeEntry({ at, eventId, fault, status }: EwsEvent): TimelineEntry[] {
  if (at.time === null) return [];
  const why = status ?? egressWords[fault ?? 'unknown'];
  const text =
    eventId === 22 ? 'Exchange dropped the subscription' : `Exchange could not notify the listener: ${why}`;
  const what = { time: at.time, kind: 'failure', text, stage: 'exchange-to-listener' } as const;
  return [{ ...entry(what, at), fromServer: true }];
}

function wakeUpEntry({ kind, start, result, at }: WakeUp): TimelineEntry {
  const push = kind === 'remote-notification';
  const failed = result === 'failed';
  const text = `${push ? 'push' : 'background fetch'}${failed ? failedWakeUp : ''}`;
  return entry({ time: start, kind: push ? 'push' : 'wake-up', text, stage: failed ? 'wake-up' : null }, at);
}

/** Pushes that the log records stand in the schedule as well; told twice they would look like two. */
function isTold({ step, outcome }: PushSeries): boolean {
  return step !== 'push-received' && (outcome === 'failed' || outcome === 'succeeded');
}

function seriesEntries(series: PushSeries): TimelineEntry[] {
  const { step, outcome, failure, samples, count } = series;
  const kind = outcome === 'failed' ? 'failure' : 'success';
  const words = failure === null ? 'succeeded' : `failed: ${failureWords(failure)}`;
  const what = { kind, text: `${stepWords(step)} ${words}`, stage: stageOfSeries(series) } as const;
  const entries = samples.flatMap((at) => (at.time === null ? [] : [entry({ time: at.time, ...what }, at)]));
  return withUnkept(entries, count - samples.length);
}

/** The records that a series counted without keeping them lie between its earliest and its latest ones. */
function withUnkept(entries: readonly TimelineEntry[], unkept: number): TimelineEntry[] {
  const before = unkept === 0 ? undefined : entries[seriesSamples - 1];
  const until = entries[seriesSamples]?.time ?? null;
  return entries.map((entry) => (entry === before ? { ...entry, until, count: 1 + unkept } : entry));
}

interface What extends Pick<TimelineEntry, 'kind' | 'text'> {
  readonly time: Moment;
  readonly stage: Stage | null;
}

function entry(what: What, { file, line }: Located): TimelineEntry {
  return { ...what, until: null, count: 1, file, line };
}

function stepWords(step: PushStep): string {
  return step.replace('ews', 'EWS').replace('apns', 'APNs').replace(/-id$/, ' ID').replaceAll('-', ' ');
}

function compareEntries(a: TimelineEntry, b: TimelineEntry): number {
  return a.time.utc - b.time.utc || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
}
