import { secondsOf } from '../crash/words.js';
import { megabytes } from './load-table.js';
import type { Sample } from './sample.js';
import type { SoakResult } from './soak.js';

const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const;

/** What happened, and how bot and database were, as Markdown. */
export function soakTables(results: readonly SoakResult[]): string {
  return results.map((result) => `${happenings(result)}\n${states(result)}`).join('\n');
}

function happenings(result: SoakResult): string {
  const { database, doubled, ends, halfDone, lost, presses, troubles, unasked, uploads, wrongPresses } =
    result;
  const sent = (wanted: string) => ends.filter(({ signal }) => signal === wanted).length;
  return table([
    ['soak', names[database]],
    ['---', '---'],
    ['uploads', uploads],
    ['**lost**', `**${lost.length}**`],
    ['**doubled**', `**${doubled.length}**`],
    ['half done', halfDone.length],
    ['said unasked', unasked.length],
    ['presses acknowledged', presses],
    ['presses lost or repeated', wrongPresses.length],
    ['stopped (SIGTERM)', sent('SIGTERM')],
    ['killed (SIGKILL)', sent('SIGKILL')],
    ['sockets refreshed', troubles.refreshes],
    ['sockets cut', troubles.drops],
    ['calls told to fail', troubles.faults],
    ['the test took', secondsOf(result.took)],
  ]);
}

function states({ database, samples: { start, middle, end } }: SoakResult): string {
  const row = (title: string, cell: (one: Sample) => string | number) => [
    title,
    cell(start),
    cell(middle),
    cell(end),
  ];
  return table([
    [names[database], 'start', 'middle', 'end'],
    ['---', '---', '---', '---'],
    row('uploads so far', ({ uploads }) => uploads),
    row('sockets at Slack', ({ sockets }) => sockets),
    row('open file descriptors', ({ descriptors }) => descriptors ?? ''),
    row('memory (RSS)', ({ rss }) => megabytes(rss)),
    row('heap after a collection', ({ heap }) => megabytes(heap)),
    row('database', ({ database: bytes }) => megabytes(bytes)),
    row('jobs left', ({ unfinished }) => unfinished),
  ]);
}

function table(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
