import type { TimelineEntry } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { formatOffset } from '../../report/time.js';

/** What to say of the zone behind a span: ` UTC, device at +01:00, later +02:00`. */
export function zoneWords(timeline: readonly TimelineEntry<Redacted>[]): string {
  const ofDevice = timeline.filter(({ fromServer }) => fromServer !== true);
  if (ofDevice.length === 0 && timeline.every(({ time }) => time.offsetMinutes !== null)) return ' UTC';
  const offsets = [...new Set(ofDevice.map(({ time }) => formatOffset(time)))];
  const [first, ...others] = offsets.filter((offset) => offset !== null);
  if (first === undefined) return ', time zone not stated';
  if (offsets.includes(null)) return ' UTC, time zone not always stated';
  const last = others.at(-1);
  return ` UTC, device at ${first}${last === undefined ? '' : `, later ${last}`}`;
}
