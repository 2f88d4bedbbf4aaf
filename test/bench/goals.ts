import { markdownTable } from './markdown-table.js';

/** Something that was asked of the program, and what was measured. */
export interface Goal {
  readonly what: string;
  readonly limit: string;
  readonly measured: string;
  readonly met: boolean;
}

/** A goal that is met by a value up to, and including, a limit. */
export function atMost(what: string, value: number, limit: number, unit = ''): Goal {
  const measured = `${value.toFixed(unit === '' ? 2 : 0)}${unit}`;
  return { what, limit: `≤ ${limit}${unit}`, measured, met: value <= limit };
}

/** A goal that is met by a value from a limit on. */
export function atLeast(what: string, value: number, limit: number): Goal {
  const measured = String(Number(value.toFixed(2)));
  return { what, limit: `≥ ${limit}`, measured, met: value >= limit };
}

/** What one part of the benchmark found: Markdown, and the goals that it tells of. */
export interface Findings {
  readonly title: string;
  readonly table: string;
  readonly goals: readonly Goal[];
}

export function goalTable(goals: readonly Goal[]): string {
  return markdownTable(
    ['goal', 'limit', 'measured', ''],
    goals.map(({ limit, measured, met, what }) => [what, limit, measured, met ? 'met' : '**not met**']),
  );
}
