import { troublesOf } from '../crash/verdict.js';
import type { SoakResult } from './soak.js';

/** Since the middle: what a process that is warm by then may still gain. */
const allowed = { heap: 20e6, rss: 80e6, descriptors: 8 };
/** Bytes of a database that are not there for an upload, such as its log. */
const overhead = 5e6;

/** Everything that was lost, doubled or grew, one line each; nothing where all is well. */
export function soakTroubles(result: SoakResult): string {
  const { middle, end, start } = result.samples;
  const grew = (what: 'heap' | 'rss' | 'descriptors') =>
    (end[what] ?? 0) - (middle[what] ?? 0) > allowed[what]
      ? [`${what} grew from ${middle[what]} to ${end[what]}`]
      : [];
  const perUpload = ({ database, uploads }: SoakResult['samples']['end']) =>
    Math.max(0, database - start.database - overhead) / Math.max(1, uploads);
  const lines = [
    ...grew('heap'),
    ...grew('rss'),
    ...grew('descriptors'),
    ...(end.sockets === 1 ? [] : [`there are ${end.sockets} sockets`]),
    ...(end.unfinished === 0 ? [] : [`${end.unfinished} jobs are left`]),
    ...(perUpload(end) > 2 * perUpload(middle) + 1e5 ? ['the database grows faster and faster'] : []),
    ...result.ends
      .filter(({ signal, end: how }) => signal === 'SIGTERM' && how !== '0')
      .map(({ end: how }) => `a process that was told to stop ended with ${how}`),
  ];
  return `${troublesOf(result)}${lines.map((line) => `${line}\n`).join('')}`;
}
