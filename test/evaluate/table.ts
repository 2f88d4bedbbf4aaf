import type { Run } from './run-corpus.js';
import type { CauseScore, Score } from './score.js';
import { isInFull } from './score.js';

/** The score as Markdown: a table of causes, then the whole. */
export function scoreTable(score: Score, runs: readonly Run[]): string {
  const rows = score.causes.map(causeRow);
  const titles = ['cause', 'runs', 'right first', 'right anywhere', 'wrong'];
  return [
    table([titles, ...rows]),
    '',
    table([['overall', 'result', 'goal'], ...overall(score)]),
    '',
    `${count(runs, ({ scenario }) => scenario.id)} scenarios in ${count(runs, ({ family }) => family)} families, ` +
      `${score.runs} bundles, each in a dialect of its own, ${count(runs, ({ hand }) => hand)} ways of wording`,
    '',
  ].join('\n');
}

function causeRow({ anywhere, expected, first, id, wrong }: CauseScore): string[] {
  return [id, expected, first, anywhere, wrong].map(String);
}

function overall(score: Score): string[][] {
  return [
    ['top-1 accuracy', share(score.right, score.runs), '100 %'],
    ['wrong causes on healthy bundles', String(score.wrongOnHealthy), '0'],
    ['wrongly confirmed causes', String(score.wronglyConfirmed), '0'],
    ['findings whose evidence stands at its line', share(score.standing, score.findings), '100 %'],
    ['confidence, further causes and chain as well', share(score.inFull, score.runs), ''],
  ];
}

/** Rounded down, so that 100 % means all. */
function share(part: number, whole: number): string {
  return `${Math.floor((part / whole) * 1000) / 10} % (${part} of ${whole})`;
}

/** Every run that is not as the expert has it, one line each. */
export function disagreements(runs: readonly Run[]): string {
  return runs
    .filter((run) => !isInFull(run))
    .map(({ adrift, comparison, hand, scenario, seed }) => {
      const { remarks, right, wrongCauses, wronglyConfirmed } = comparison;
      const words = [
        ...remarks,
        ...wrongCauses.map((id) => `${id} is wrong`),
        ...wronglyConfirmed.map((id) => `${id} is wrongly confirmed`),
        ...adrift.map((id) => `evidence of ${id} does not stand at its line`),
      ];
      return `${right ? ' ' : '!'} ${scenario.id} [${hand}, ${seed}]: ${words.join('; ') || 'another cause comes first'}\n`;
    })
    .join('');
}

function table(rows: readonly (readonly string[])[]): string {
  const [titles = [], ...body] = rows;
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function count(runs: readonly Run[], key: (run: Run) => string): number {
  return new Set(runs.map(key)).size;
}
