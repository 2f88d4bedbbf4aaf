import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import { timelineEntries } from '../../diagnosis/timeline.js';
import type { Redacted } from '../../redaction/redacted.js';
import { type Gap, gapsOf } from './gaps.js';
import { type Lane, lanesOf } from './lanes.js';
import { axisSpan, deviceEnd, evidenceSpan, type Place, placeOfComplaint, type Span } from './span.js';
import { zoneWords } from './zone.js';

export interface TimelineInput {
  readonly diagnosis: Diagnosis<Redacted>;
  /** When the case was opened in the channel, in milliseconds since the epoch. */
  readonly complaint: number | null;
}

/** What the picture of a timeline and its text alternative tell alike. */
export interface TimelineView {
  readonly title: string;
  readonly evidence: Span;
  readonly axis: Span;
  readonly zone: string;
  readonly lanes: readonly Lane[];
  readonly gaps: readonly Gap[];
  readonly complaint: { readonly at: number; readonly place: Place } | null;
}

/** With fewer entries the timeline in words says all there is. */
export const fewestEntries = 3;

/** The timeline as it is told, or null where words say it better. */
export function viewOf({ diagnosis, complaint }: TimelineInput): TimelineView | null {
  const { timeline } = diagnosis;
  if (timeline.length < fewestEntries) return null;
  const evidence = evidenceSpan(diagnosis);
  const told =
    complaint === null ? null : { at: complaint, place: placeOfComplaint(complaint, evidence, timeline) };
  const latest = timeline.length < timelineEntries ? '' : ` (latest ${timelineEntries} entries)`;
  return {
    title: `Wake-ups and failures${latest}`,
    evidence,
    axis: axisSpan(evidence, told?.place === 'within' ? told.at : null),
    zone: zoneWords(timeline),
    lanes: lanesOf(diagnosis),
    gaps: gapsOf(timeline, deviceEnd(diagnosis)),
    complaint: told,
  };
}
