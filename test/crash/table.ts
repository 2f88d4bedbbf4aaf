import type { CrashResult } from './crash.js';
import { steps } from './plan.js';
import { troublesOf } from './verdict.js';
import { percentile, secondsOf, sum } from './words.js';

const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const;

/** The results as a Markdown table, one column each. */
export function crashTable(results: readonly CrashResult[]): string {
  const row = (title: string, cell: (result: CrashResult) => string | number): string =>
    `| ${[title, ...results.map((result) => String(cell(result)))].join(' | ')} |`;
  return [
    row('', ({ database }) => names[database]),
    row('---', () => '---'),
    row('kills (SIGKILL)', ({ kills }) => sum(kills.values())),
    row('– at a random moment', ({ kills }) => kills.get('time') ?? 0),
    ...steps.map((step) => row(`– right after "${step}"`, ({ kills }) => kills.get(step) ?? 0)),
    row('uploads', ({ uploads }) => uploads),
    row('**lost**', ({ lost }) => `**${lost.length}**`),
    row('**doubled**', ({ doubled }) => `**${doubled.length}**`),
    row('half done', ({ halfDone }) => halfDone.length),
    row('said unasked', ({ unasked }) => unasked.length),
    row('presses acknowledged', ({ presses }) => presses),
    row('presses lost or repeated', ({ wrongPresses }) => wrongPresses.length),
    row('uploads hit by a kill', ({ recoveries }) => recoveries.length),
    row('answered after it: median', ({ recoveries }) => secondsOf(percentile(recoveries, 50))),
    row('answered after it: slowest', ({ recoveries }) => secondsOf(recoveries.at(-1))),
    row('the test took', ({ took }) => secondsOf(took)),
    '',
  ].join('\n');
}

/** Everything that went wrong, one line each, and where to look. */
export function troubles(results: readonly CrashResult[]): string {
  return results
    .map(({ log, ...result }) => {
      const lines = troublesOf(result);
      return log === null ? lines : `On ${names[result.database]}; what the bots logged: ${log}\n${lines}`;
    })
    .join('');
}
