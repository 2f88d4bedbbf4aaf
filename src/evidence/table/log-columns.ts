import { isKnownModule } from './cell.js';
import type { ColumnFinder } from './column-finder.js';
import { levelOf, levelOfWord } from './level.js';

/** Completes the columns of the diagnostics log. */
export function findLogColumns(table: ColumnFinder): void {
  table.findTime();
  table.find('level', (cell) => levelOfWord(cell) !== null);
  table.find('level', (cell) => levelOf(cell) !== null);
  if (table.columns.module === undefined) findModule(table);
  if (table.columns.message === undefined) table.assign('message', table.longest());
}

/** One row of a known module names the column; without any, a name in dots or a word does. */
function findModule(table: ColumnFinder): void {
  const known = table.free().find((column) => table.share(column, isKnownModule) > 0);
  table.assign('module', known ?? table.best(isDottedName) ?? table.best(isName));
}

function isDottedName(cell: string): boolean {
  const dotted = /^[A-Za-z]\w{0,40}(?: \w{1,40}){0,3}\.[A-Za-z]\w{0,40}$/.test(cell);
  return dotted && !/\.(?:mm?|cpp|c|h|swift)$/i.test(cell);
}

function isName(cell: string): boolean {
  return /^[A-Za-z][A-Za-z ]{1,40}$/.test(cell);
}
