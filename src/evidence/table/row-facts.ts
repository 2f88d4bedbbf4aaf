import { isTime } from './cell.js';
import type { CellKinds } from './cell-kinds.js';
import type { Row } from './sample.js';

/** What the cells of a row tell of it. */
export interface RowFacts {
  /** A continuation line hardly ever has a timestamp, or two telling words, as cells of their own. */
  readonly isRecord: boolean;
  /** How many of its cells are known. */
  readonly strength: number;
}

export function factsOf(row: Row, kinds: CellKinds): RowFacts {
  const cells = row.map((cell) => kinds.of(cell));
  const known = cells.filter((kind) => kind !== null).length;
  const timed = cells.includes('time') || hasTime(row);
  return { isRecord: timed || known > 1, strength: Math.max(known, timed ? 1 : 0) };
}

/** Whether one cell of the row, or two beside one another, are a time. */
export function hasTime(row: Row): boolean {
  return row.some((cell, index) => isTime(cell) || isTime(`${cell} ${row[index + 1] ?? ''}`));
}
