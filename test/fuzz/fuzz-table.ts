import type { Tally } from './tally.js';

/** The figures of a run, as Markdown. */
export function fuzzTable(tally: Tally, took: number): string {
  const { tried, worst, peak, faulty } = tally;
  return [
    '| fuzzing | |',
    '| --- | --- |',
    `| mutants tried, each twice | ${tried} |`,
    `| **faults** | **${faulty.length}** |`,
    `| longest answer | ${Math.round(worst.millis)} ms of processor time (mutant ${worst.seed}) |`,
    `| most memory of the process (RSS) | ${Math.round(peak / 1024 / 1024)} MB |`,
    `| files refused within an answer | ${counted(tally.problems)} |`,
    `| the run took | ${Math.round(took / 1000)} s |`,
    '',
    '| mutation | mutants | longest answer | outcomes |',
    '| --- | --- | --- | --- |',
    ...[...tally.groups]
      .sort(([one], [two]) => (one < two ? -1 : 1))
      .map(
        ([id, { tried, worst, outcomes }]) =>
          `| ${id} | ${tried} | ${Math.round(worst)} ms | ${counted(outcomes)} |`,
      ),
    '',
  ].join('\n');
}

/** Every fault with its mutant, and how to see it again. */
export function faultLines({ faulty }: Tally): string {
  return faulty
    .map(
      ({ seed, faults, folder }) => `mutant ${seed} (--only ${seed}, ${folder})\n  ${faults.join('\n  ')}\n`,
    )
    .join('');
}

function counted(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([, one], [, two]) => two - one)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
