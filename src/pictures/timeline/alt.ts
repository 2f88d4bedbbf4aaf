import { cutText, plural } from '../../report/words.js';
import { altLimit } from '../picture.js';
import { dayOf, durationOf, secondOf, spanOf } from '../times.js';
import { complaintWords } from './complaint.js';
import { endOf, type Gap } from './gaps.js';
import type { Lane } from './lanes.js';
import type { TimelineView } from './view.js';
import { countWords } from './words.js';

/** How many gaps are told one by one, the longest first. */
const gapsTold = 3;

/** All that the picture tells, in words. */
export function timelineAlt(view: TimelineView): string {
  const { complaint, evidence, gaps, lanes, title, zone } = view;
  const sentences = [
    `${title}, ${spanOf(evidence.from, evidence.to)}${zone}`,
    ...(complaint === null ? [] : [complaintWords(complaint)]),
    ...lanes.map((lane) => laneWords(lane)),
    ...gapSentences(gaps),
  ];
  return cutText(sentences.map((sentence) => `${sentence}.`).join(' '), altLimit);
}

function laneWords({ count, entries, title }: Lane): string {
  const [first] = entries;
  if (first === undefined) return `${title}: ${countWords(0)}`;
  const from = first.time.utc;
  const to = Math.max(...entries.map(endOf));
  return count === 1
    ? `${title}: 1, at ${moment(from)}`
    : `${title}: ${countWords(count)}, the first at ${moment(from)}, the last at ${moment(to)}`;
}

function gapSentences(gaps: readonly Gap[]): string[] {
  const longest = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, gapsTold);
  const more = gaps.length - longest.length;
  return [
    ...longest.map(
      ({ from, to }) => `No wake-up for ${durationOf(to - from)}, from ${moment(from)} to ${moment(to)}`,
    ),
    ...(more === 0 ? [] : [`${plural(more, 'more gap', 'more gaps')} between wake-ups`]),
  ];
}

function moment(utc: number): string {
  return `${dayOf(utc)} ${secondOf(utc)}`;
}
