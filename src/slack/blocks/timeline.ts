import type { Diagnosis, TimelineEntry } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { formatSeen } from '../../report/time.js';
import { cutText, oneLine, placeOf, plural } from '../../report/words.js';
import { type Chunk, preformatted } from './rich-text.js';

const textLength = 200;

/** What happened, in time order. */
export function timelineChunks({ timeline }: Diagnosis<Redacted>): Chunk[] {
  return timeline.map((entry) => [preformatted(entryText(entry))]);
}

function entryText(entry: TimelineEntry<Redacted>): string {
  const count = entry.count === 1 ? '' : ` (${plural(entry.count, 'time', 'times')})`;
  return [
    formatSeen(entry.time, entry.until, entry.fromServer === true ? 'server' : 'device'),
    `${entry.kind}: ${cutText(oneLine(entry.text), textLength)}${count}`,
    placeOf(entry),
  ].join('\n  ');
}
