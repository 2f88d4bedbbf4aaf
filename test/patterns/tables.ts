import type { Growth } from './stopwatch.js';
import { isOffender, type Trial } from './try-pattern.js';
import type { ReadingTrial } from './try-reading.js';

/** The patterns by the folder they stand in, and every one that took more time than it may. */
export function patternTable(trials: readonly Trial[]): string {
  const folders = Map.groupBy(trials, ({ pattern }) => pattern.file.split('/').slice(0, -1).join('/') || '.');
  const rows = [...folders].map(([folder, those]) => row(folder, those));
  const offenders = trials
    .filter(isOffender)
    .map(
      ({ pattern, worst, text }) =>
        `! ${pattern.file}:${pattern.line} ${shown(worst)} on ${text}: /${pattern.source}/${pattern.flags}\n`,
    );
  const titles =
    '| folder | patterns | inputs | slowest | worst ratio | offenders |\n| --- | --- | --- | --- | --- | --- |';
  return `${[titles, ...rows, row('all', trials)].join('\n')}\n${offenders.join('')}\n`;
}

function row(name: string, trials: readonly Trial[]): string {
  const inputs = trials.reduce((sum, trial) => sum + trial.inputs, 0);
  const slowest = Math.max(...trials.map(({ worst }) => worst.time));
  const ratio = Math.max(...trials.map(({ worst }) => worst.ratio));
  const offenders = trials.filter(isOffender).length;
  return `| ${name} | ${trials.length} | ${inputs} | ${slowest.toFixed(1)} ms | ${ratio.toFixed(2)} | ${offenders} |`;
}

/** One place where texts from outside stand, and the texts that took more time than they may. */
export function readingTable({ carrier, inputs, worst, text, beyond }: ReadingTrial): string {
  const lines = beyond.map((remark) => `! ${carrier}: ${remark}\n`).join('');
  return `| ${carrier} | ${inputs} inputs | ${shown(worst)} on ${text} | ${beyond.length} beyond |\n${lines}`;
}

function shown({ time, length, ratio }: Growth): string {
  return `${time.toFixed(1)} ms at ${length}, ${ratio.toFixed(2)} times that of half`;
}
