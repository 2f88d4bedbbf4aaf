import { percentile, secondsOf } from '../crash/words.js';
import { channelCount, type LoadResult } from './load.js';
import type { PaddedBundle } from './padded-bundle.js';

const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const;

/** The results as a Markdown table, one column each. */
export function loadTable(results: readonly LoadResult[]): string {
  const row = (title: string, cell: (result: LoadResult) => string | number): string =>
    `| ${[title, ...results.map((result) => String(cell(result)))].join(' | ')} |`;
  return [
    row('', ({ database }) => names[database]),
    row('---', () => '---'),
    row(`uploads at once, in ${channelCount} channels`, ({ uploads }) => uploads),
    row('**answered once**', ({ uploads, lost, doubled }) => `**${uploads - lost.length - doubled.length}**`),
    row('acknowledged: median', ({ acknowledged }) => millis(percentile(acknowledged, 50))),
    row('**acknowledged: 99 %**', ({ acknowledged }) => `**${millis(percentile(acknowledged, 99))}**`),
    row('acknowledged: slowest', ({ acknowledged }) => millis(acknowledged.at(-1))),
    row('events while they are read', ({ meanwhile }) => meanwhile.length),
    row('– acknowledged: median', ({ meanwhile }) => millis(percentile(meanwhile, 50))),
    row('– **acknowledged: 99 %**', ({ meanwhile }) => `**${millis(percentile(meanwhile, 99))}**`),
    row('– acknowledged: slowest', ({ meanwhile }) => millis(meanwhile.at(-1))),
    row('answered: fastest', ({ answered }) => secondsOf(answered[0])),
    row('answered: median', ({ answered }) => secondsOf(percentile(answered, 50))),
    row('answered: 99 %', ({ answered }) => secondsOf(percentile(answered, 99))),
    row('event loop late: 99 %', ({ bot }) => millis(bot.late.most)),
    row('event loop late: longest', ({ bot }) => millis(bot.late.longest)),
    row('waited for a processor', ({ bot }) =>
      bot.starved === null ? '' : `${Math.round(bot.starved * 100)} %`,
    ),
    row('peak memory (RSS)', ({ bot }) => megabytes(bot.peak)),
    '',
  ].join('\n');
}

/** What the uploads were, in a line. */
export function bundleLine(bundles: readonly PaddedBundle[]): string {
  const sizes = bundles.map(
    ({ bytes, inflated }) => `${megabytes(bytes.length)} packed, ${megabytes(inflated)} inflated`,
  );
  return `Synthetic bundles: ${sizes.join('; ')}.\n\n`;
}

function millis(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : `${Math.round(milliseconds)} ms`;
}

/** `41.6 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
}
