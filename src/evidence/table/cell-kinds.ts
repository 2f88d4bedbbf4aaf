import { detached } from '../detached.js';
import { type CellKind, kindOfCell, longestKnown } from './cell.js';

/** How many cells are remembered. */
const most = 4000;

/** What cells are: many of them stand in a table again and again, and in the next table too. */
export class CellKinds {
  readonly #known = new Map<string, CellKind | null>();

  of(cell: string): CellKind | null {
    if (cell.length > longestKnown) return null;
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const kind = kindOfCell(cell);
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(detached(cell), kind);
    return kind;
  }
}
