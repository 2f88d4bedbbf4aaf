import fc from 'fast-check';
import type { Diagnosis, TimelineEntry } from '../../src/diagnosis/diagnosis.js';
import { stages } from '../../src/diagnosis/stages.js';
import type { Redacted } from '../../src/redaction/redacted.js';
import { redacted, syntheticDiagnosis } from '../cases/synthetic-diagnosis.js';
import { hostileTexts } from '../slack/blocks/diagnosis-arbitrary.js';
import { at } from '../support/evidence.js';

type Entry = TimelineEntry<Redacted>;

/** One entry at `hh:mm` of 20 November 2026 in UTC. */
export function entry(clock: string, kind: Entry['kind'], more: Partial<Entry> = {}): Entry {
  const where = { file: redacted('a.csv'), line: 1 };
  return {
    time: at(clock),
    until: null,
    kind,
    stage: null,
    count: 1,
    text: redacted(kind),
    ...where,
    ...more,
  };
}

/** A diagnosis with this timeline alone; the device's evidence ends with `end`. */
export function withTimeline(timeline: readonly Entry[], end: string | null = null): Diagnosis<Redacted> {
  const diagnosis = syntheticDiagnosis();
  const sources = diagnosis.sources.map((source) => ({ ...source, to: end === null ? null : at(end) }));
  return { ...diagnosis, sources, timeline };
}

const baseMoments = [0, Date.UTC(2026, 10, 20), Date.UTC(2026, 11, 31, 23, 59)];
const spans = [0, 1, 60_000, 3_600_000, 30 * 86_400_000, 40 * 365 * 86_400_000];

/** Any timeline in the order of time: from none to 200 entries, from no time at all to decades. */
export const anyTimeline: fc.Arbitrary<Diagnosis<Redacted>> = fc
  .record({ base: fc.constantFrom(...baseMoments), span: fc.constantFrom(...spans), zoned: fc.boolean() })
  .chain(({ base, span, zoned }) => {
    const moment = fc.record({
      utc: fc.integer({ min: 0, max: span }).map((offset) => base + offset),
      offsetMinutes: zoned ? fc.integer({ min: -720, max: 840 }) : fc.constantFrom(null, 60),
    });
    const one = fc.record({
      time: moment,
      until: fc.option(moment),
      kind: fc.constantFrom('wake-up', 'push', 'failure', 'success'),
      stage: fc.option(fc.constantFrom(...stages)),
      count: fc.constantFrom(1, 1, 2, 3, 45, 1_000_000),
      text: fc.constantFrom(...hostileTexts).map(redacted),
      file: fc.constant(redacted('a.csv')),
      line: fc.constant(1),
    });
    return fc.array(one, { maxLength: 200 });
  })
  .map((timeline) =>
    withTimeline(
      timeline.sort((a, b) => a.time.utc - b.time.utc),
      '12:00',
    ),
  );

/** None, or any moment of about a century. */
export const anyComplaint = fc.option(fc.integer({ min: 0, max: 4_102_444_800_000 }));
