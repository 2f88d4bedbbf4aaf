import type { Evidence, WakeUp } from '../evidence/evidence.js';
import type { Located, Moment } from '../evidence/located.js';
import { type PushSeries, type PushStep, seriesSamples } from '../evidence/push-record.js';
import type { TimelineEntry } from './diagnosis.js';
import { allSeries } from './facts/push-steps.js';
import { stageOfSeries } from './facts/stage-of-series.js';
import type { Stage } from './stages.js';
import { failureWords } from './words.js';

/** How many entries a timeline holds; of longer ones the latest. */
export const timelineEntries = 200;

/** Like records closer together than this are one entry. */
const runMilliseconds = 2 * 3_600_000;

/** How the text of a wake-up that failed ends. */
export const failedWakeUp = ', failed';

/** Wake-ups, failures and successes in time order, runs of the like taken together. */
export function buildTimeline({ byKind }: Evidence): TimelineEntry[] {
  const entries = [
    ...(byKind['background-fetch']?.rows ?? []).map(wakeUpEntry),
    ...allSeries(byKind).filter(isTold).flatMap(seriesEntries),
  ];
  return joinRuns(entries.sort(compareEntries)).slice(-timelineEntries);
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

function joinRuns(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const joined: TimelineEntry[] = [];
  for (const next of entries) {
    const last = joined.at(-1);
    if (last !== undefined && isSameRun(last, next)) {
      joined[joined.length - 1] = { ...last, until: next.until ?? next.time, count: last.count + next.count };
    } else joined.push(next);
  }
  return joined;
}

function isSameRun(last: TimelineEntry, next: TimelineEntry): boolean {
  const gap = next.time.utc - (last.until ?? last.time).utc;
  return last.kind === next.kind && last.text === next.text && gap <= runMilliseconds;
}
