import { interpretEvent } from '../messages/interpret.js';
import { isTime } from './cell.js';
import type { ColumnFinder } from './column-finder.js';
import type { Row } from './sample.js';

/** Completes the columns of the events file. Without a header the article's order helps: status after operation. */
export function findEventColumns(table: ColumnFinder, hasHeader: boolean): void {
  table.findTime();
  const { columns } = table;
  if (columns.operation === undefined) table.find('operation', isOperation);
  const operation = columns.operation ?? table.free().at(0) ?? 0;
  columns.operation = operation;
  if (columns.status === undefined) {
    const telling = table.best((cell, row) => isOutcome(row[operation] ?? '', cell));
    table.assign('status', telling ?? table.freeAfter(operation));
  }
  if (!hasHeader) findIdentityColumns(table, columns.status ?? operation);
}

/** Whether a cell looks like an ID or token: one word that holds a digit, too long for a status. */
export function isOpaque(cell: string): boolean {
  return cell.length >= 8 && /\d/.test(cell) && !/\s/.test(cell) && !isTime(cell);
}

function findIdentityColumns(table: ColumnFinder, status: number): void {
  const combined = table.best((cell, row) => combines(cell, row));
  table.assign('combined', combined);
  const [tenant, token] = table
    .free()
    .filter((column) => column > status && table.share(column, isOpaque) > 0);
  table.assign('tenant', tenant);
  table.assign('token', token);
}

/** Whether the cell holds two other cells of its row. */
function combines(cell: string, row: Row): boolean {
  return row.filter((other) => other.length >= 4 && other !== cell && cell.includes(other)).length >= 2;
}

function isOperation(cell: string): boolean {
  return cell.length <= 80 && !isOpaque(cell) && interpretEvent(cell, '') !== null;
}

function isOutcome(operation: string, status: string): boolean {
  const meaning = interpretEvent(operation, status);
  return meaning?.kind === 'push' && meaning.outcome !== 'unclear';
}
