import { type CellKind, kindOfCell } from './cell.js';

/** What the cells of one table are: many of them stand in it again and again, and each is asked for many times. */
export class CellKinds {
  readonly #known = new Map<string, CellKind | null>();

  of(cell: string): CellKind | null {
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const kind = kindOfCell(cell);
    this.#known.set(cell, kind);
    return kind;
  }
}
