import { isTime } from './cell.js';
import type { Columns, Role } from './header.js';
import { type Row, usualWidth } from './sample.js';

type Fits = (cell: string, row: Row) => boolean;

/** Assigns columns to roles by what the cells below a header, or without one, hold. */
export class ColumnFinder {
  readonly columns: Partial<Record<Role, number>>;
  /** Columns of a row. */
  readonly width: number;

  constructor(
    readonly rows: readonly Row[],
    named: Columns,
  ) {
    this.columns = { ...named };
    this.width = Math.max(usualWidth(rows), ...Object.values(named).map((column) => column + 1));
  }

  /** Gives a role that has no column, or one that does not fit, the column that most cells speak for. */
  find(role: Role, fits: Fits): void {
    const current = this.columns[role];
    if (current === undefined || this.share(current, fits) <= 0.5)
      this.assign(role, this.best(fits, current));
  }

  assign(role: Role, column: number | undefined): void {
    if (column !== undefined) this.columns[role] = column;
  }

  /** The first of the columns that most rows fit, at least half of them. */
  best(fits: Fits, own?: number): number | undefined {
    const shares = this.free(own).map((column) => ({ column, share: this.share(column, fits) }));
    const best = shares.reduce((a, b) => (b.share > a.share ? b : a), { column: -1, share: 0 });
    return best.share >= 0.5 ? best.column : undefined;
  }

  /** Columns without a role, `own` included. */
  free(own?: number): number[] {
    const taken = new Set(Object.values(this.columns));
    return [...Array(this.width).keys()].filter((column) => column === own || !taken.has(column));
  }

  /** The first column without a role behind `column`. */
  freeAfter(column: number): number | undefined {
    return this.free().find((free) => free > column);
  }

  /** The share of the rows whose cell fits, empty cells aside. */
  share(column: number, fits: Fits): number {
    const filled = this.rows.filter((row) => (row[column] ?? '') !== '');
    const fitting = filled.filter((row) => fits(row[column] ?? '', row));
    return filled.length === 0 ? 0 : fitting.length / filled.length;
  }

  /** The column without a role that holds most text; the last of equals. */
  longest(): number | undefined {
    const sizes = this.free().map((column) => this.#textSize(column));
    return this.free()[sizes.lastIndexOf(Math.max(...sizes))];
  }

  /** Where the time stands: in one column, or in two. */
  findTime(): void {
    const { date, clock } = this.columns;
    if (date !== undefined && clock !== undefined && this.#isPair(date, clock)) delete this.columns.time;
    else this.#findSingleTime();
  }

  #findSingleTime(): void {
    delete this.columns.date;
    delete this.columns.clock;
    this.find('time', isTime);
    const { time } = this.columns;
    if (time !== undefined && this.share(time, isTime) > 0) return;
    const date = this.free(time).find((column) => this.#isPair(column, column + 1));
    if (date === undefined) return;
    delete this.columns.time;
    this.columns.date = date;
    this.columns.clock = date + 1;
  }

  #isPair(date: number, clock: number): boolean {
    return this.rows.some((row) => isTime(`${row[date] ?? ''} ${row[clock] ?? ''}`));
  }

  /** Characters in words; names of files and functions count little. */
  #textSize(column: number): number {
    const cells = this.rows.map((row) => row[column] ?? '');
    return cells.reduce(
      (size, cell) => size + (/^\S+\s+\S/.test(cell) && !/^[-+]\[/.test(cell) ? cell.length : 1),
      0,
    );
  }
}
