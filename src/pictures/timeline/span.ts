import type { Diagnosis, TimelineEntry } from '../../diagnosis/diagnosis.js';
import type { SourceKind } from '../../evidence/evidence.js';
import { unzonedMilliseconds } from '../../evidence/located.js';
import type { Redacted } from '../../redaction/redacted.js';
import { endOf } from './gaps.js';

/** What the axis covers, in UTC milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the complaint stands: on the axis, beyond one of its ends, or at no certain place. */
export type Place = 'within' | 'before' | 'after' | 'uncertain';

/** How far beyond the evidence a complaint may lie to be drawn in place, as a share of the evidence's span. */
const nearShare = 0.2;

const deviceKinds: readonly SourceKind[] = ['apns-events', 'app-log', 'background-fetch'];

/** From the first entry to the end of the evidence. */
export function evidenceSpan(diagnosis: Diagnosis<Redacted>): Span {
  const { timeline } = diagnosis;
  const starts = timeline.map(({ time }) => time.utc);
  return { from: Math.min(...starts), to: Math.max(...timeline.map(endOf), deviceEnd(diagnosis)) };
}

/** When the device's evidence ends: what a server logged later says nothing of wake-ups. */
export function deviceEnd({ timeline, sources }: Diagnosis<Redacted>): number {
  const ends = sources
    .filter(({ kind }) => deviceKinds.includes(kind))
    .flatMap(({ to }) => (to !== null && isZoned(timeline) === (to.offsetMinutes !== null) ? [to.utc] : []));
  return Math.max(...timeline.filter(({ fromServer }) => fromServer !== true).map(endOf), ...ends);
}

/** A time without zone may be off by hours, so that it is not compared with one that has a zone. */
function isZoned(timeline: readonly TimelineEntry<Redacted>[]): boolean {
  return timeline.every(({ time }) => time.offsetMinutes !== null);
}

/** Where on the axis the complaint belongs. */
export function placeOfComplaint(
  complaint: number,
  span: Span,
  timeline: readonly TimelineEntry<Redacted>[],
): Place {
  const blur = isZoned(timeline) ? 0 : unzonedMilliseconds;
  const near = (span.to - span.from) * nearShare;
  if (complaint > span.to + Math.max(near, blur)) return 'after';
  if (complaint < span.from - Math.max(near, blur)) return 'before';
  return blur === 0 ? 'within' : 'uncertain';
}

/** The span of the axis: widened to a complaint close by. */
export function axisSpan({ from, to }: Span, complaint: number | null): Span {
  return complaint === null ? { from, to } : { from: Math.min(from, complaint), to: Math.max(to, complaint) };
}
