import type { Attack } from './attack.js';
import type { Run } from './run-cli.js';

/** One attack and what came of it. */
export interface Attempt {
  readonly attack: Attack;
  readonly outcome: string;
  readonly run: Run;
  /** What is wrong with it; empty: nothing. */
  readonly faults: readonly string[];
}

/** What came of every kind of attack, as Markdown. */
export function attackTable(attempts: readonly Attempt[]): string {
  const kinds = Map.groupBy(attempts, ({ attack }) => attack.kind);
  return [
    '| attack | inputs | outcome | longest | most processor time | most memory (RSS) | unexpected |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...[...kinds].map(([kind, own]) => row(kind, own)),
    row(`**all**`, attempts, ''),
    '',
  ].join('\n');
}

function row(kind: string, attempts: readonly Attempt[], outcomes = outcomesOf(attempts)): string {
  const longest = Math.max(...attempts.map(({ run }) => run.millis));
  const processor = Math.max(...attempts.map(({ run }) => run.usage?.processor ?? 0));
  const most = Math.max(...attempts.map(({ run }) => run.usage?.peak ?? 0));
  const faulty = attempts.filter(({ faults }) => faults.length > 0).length;
  const costs = [seconds(longest), seconds(processor), megabytes(most)];
  return `| ${[kind, attempts.length, outcomes, ...costs, faulty].join(' | ')} |`;
}

function outcomesOf(attempts: readonly Attempt[]): string {
  return [...Map.groupBy(attempts, ({ outcome }) => outcome)]
    .sort(([, one], [, two]) => two.length - one.length)
    .map(([outcome, { length }]) => (length === 1 ? outcome : `${outcome} ×${length}`))
    .join(', ');
}

/** One attempt in a line, for whoever watches. */
export function attemptLine({ attack, outcome, run, faults }: Attempt): string {
  const { millis, usage } = run;
  const told = usage === null ? '' : `, ${seconds(usage.processor)} of processor, ${megabytes(usage.peak)}`;
  const cost = `${seconds(millis)}${told}`;
  const wrong = faults.map((fault) => `\n    FAULT ${fault}`).join('');
  return `${attack.kind}: ${attack.name}: ${outcome} (${cost})${wrong}\n`;
}

function seconds(millis: number): string {
  return `${(millis / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
