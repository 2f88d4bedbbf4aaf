import type { Evidence, WakeUp } from '../evidence/evidence.js';
import type { Located, Moment } from '../evidence/located.js';
import type { PushSeries, pushSteps } from '../evidence/push-record.js';
import type { TimelineEntry } from './diagnosis.js';
import { allSeries } from './facts/push-steps.js';
import { failureWords } from './words.js';

/** How many entries a timeline holds; of longer ones the latest. */
export const timelineEntries = 200;

/** Like records closer together than this are one entry. */
const runMilliseconds = 2 * 3_600_000;

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
  const text = `${push ? 'push' : 'background fetch'}${result === 'failed' ? ', failed' : ''}`;
  return entry(start, push ? 'push' : 'wake-up', text, at);
}

/** Pushes that the log records stand in the schedule as well; told twice they would look like two. */
function isTold({ step, outcome }: PushSeries): boolean {
  return step !== 'push-received' && (outcome === 'failed' || outcome === 'succeeded');
}

function seriesEntries({ step, outcome, failure, samples }: PushSeries): TimelineEntry[] {
  const kind = outcome === 'failed' ? 'failure' : 'success';
  const words = failure === null ? 'succeeded' : `failed: ${failureWords(failure)}`;
  return samples.flatMap((at) =>
    at.time === null ? [] : [entry(at.time, kind, `${stepWords(step)} ${words}`, at)],
  );
}

function entry(
  time: Moment,
  kind: TimelineEntry['kind'],
  text: string,
  { file, line }: Located,
): TimelineEntry {
  return { time, until: null, kind, count: 1, text, file, line };
}

function stepWords(step: (typeof pushSteps)[number]): string {
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
      joined[joined.length - 1] = { ...last, until: next.time, count: last.count + next.count };
    } else joined.push(next);
  }
  return joined;
}

function isSameRun(last: TimelineEntry, next: TimelineEntry): boolean {
  const gap = next.time.utc - (last.until ?? last.time).utc;
  return last.kind === next.kind && last.text === next.text && gap <= runMilliseconds;
}
