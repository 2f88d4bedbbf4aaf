import type { KnownBlock, TableBlock } from '@slack/types';
import type { Diagnosis, TimelineEntry } from '../../diagnosis/diagnosis.js';
import { joinRuns } from '../../diagnosis/timeline-runs.js';
import { zoneWords } from '../../pictures/timeline/zone.js';
import type { Redacted } from '../../redaction/redacted.js';
import { visible } from '../../redaction/visible.js';
import { formatUtcSpan } from '../../report/time.js';
import { cutText, groupDigits, oneLine, placeOf, plural } from '../../report/words.js';
import { limits } from '../limits.js';
import { capital } from './capital.js';
import type { Room } from './fit-chunks.js';
import { bold, paragraph, plain, richText } from './rich-text.js';
import { textWeight } from './weight.js';

type Entry = TimelineEntry<Redacted>;
type Row = TableBlock['rows'][number];

/** Rows at most; what is longer is told in longer runs. */
const mostRows = 20;
const textLength = 200;

const headings: Row = ['When', 'What', 'Times', 'Where'].map(cell);

/** Weight of what stands over the table, and of the line that says what is left out. */
const leadWeight = 200;

/** What happened, in time order, as a table; where not all of it has room, the latest. */
export function timelineBlocks({ timeline }: Diagnosis<Redacted>, room: Room): KnownBlock[] {
  const rows = joinRuns(timeline, mostRows).map(rowOf);
  const shown = latestFitting(rows, room);
  const left = rows.length - shown.length;
  const lead = richText([
    paragraph(bold('Timeline'), plain(zoneWords(timeline))),
    ...(left === 0
      ? []
      : [paragraph(plain(`… ${plural(left, 'earlier entry', 'earlier entries')} not shown`))]),
  ]);
  return shown.length === 0 ? [lead] : [lead, tableOf(shown)];
}

function latestFitting(rows: readonly Row[], { blocks, weight }: Room): readonly Row[] {
  if (blocks < 2) return [];
  let free = weight - leadWeight - 2 * limits.blockWeight - textWeight(headings);
  const from = rows.findLastIndex((row) => {
    free -= textWeight(row);
    return free < 0;
  });
  return rows.slice(from + 1).slice(-mostRows);
}

function tableOf(rows: readonly Row[]): TableBlock {
  const wrapped = { is_wrapped: true };
  return {
    type: 'table',
    rows: [headings, ...rows],
    column_settings: [wrapped, wrapped, { align: 'right' }, wrapped],
  };
}

function rowOf(entry: Entry): Row {
  const { count, text, time, until } = entry;
  return [
    unbroken(formatUtcSpan(time, until ?? time)),
    capital(cutText(oneLine(text), textLength)),
    groupDigits(count),
    placeOf(entry),
  ].map(cell);
}

/** Narrow columns break times before `to` alone. */
function unbroken(span: string): string {
  return span.replaceAll(' ', '\u00a0').replace('\u00a0to\u00a0', ' to\u00a0');
}

/** Slack reads no markup in it, and refuses an empty one. */
function cell(text: string): { type: 'raw_text'; text: string } {
  return { type: 'raw_text', text: visible(text).trim() || '–' };
}
