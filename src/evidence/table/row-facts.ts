import { type CellKind, isTime } from './cell.js';
import type { CellKinds } from './cell-kinds.js';
import type { Row } from './sample.js';

/** What each cell of a row is. */
export type RowKinds = readonly (CellKind | null)[];

/** What the cells of a row tell of it. */
export interface RowFacts {
  /** A continuation line hardly ever has a timestamp, or two telling words, as cells of their own. */
  readonly isRecord: boolean;
  /** How many of its cells are known. */
  readonly strength: number;
  /** What each of its cells is. */
  readonly kinds: RowKinds;
}

export function factsOf(row: Row, kinds: CellKinds): RowFacts {
  const each = row.map((cell) => kinds.of(cell));
  const known = each.filter((kind) => kind !== null).length;
  const timed = each.includes('time') || hasTime(row);
  return { isRecord: timed || known > 1, strength: Math.max(known, timed ? 1 : 0), kinds: each };
}

/** Whether one cell of the row, or two beside one another, are a time. */
export function hasTime(row: Row): boolean {
  return row.some((cell, index) => isTime(cell) || isTime(`${cell} ${row[index + 1] ?? ''}`));
}
