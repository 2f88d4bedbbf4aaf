import { detached } from '../detached.js';
import { type CellKind, kindOfCell } from './cell.js';

/** How many cells are remembered, and how long they may be, in characters: names and levels, no messages. */
const most = 2000;
const longest = 40;

/** What cells are: many of them stand in a table again and again, and in the next table too. */
export class CellKinds {
  readonly #known = new Map<string, CellKind | null>();

  of(cell: string): CellKind | null {
    if (cell.length > longest || isNumber(cell)) return kindOfCell(cell);
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const kind = kindOfCell(cell);
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(detached(cell), kind);
    return kind;
  }
}

/** Times and other numbers, of which hardly one comes again. */
function isNumber(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}
