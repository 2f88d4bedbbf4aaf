import { plainName } from './header.js';
import type { Sample } from './sample.js';

/** Markup, JSON, output of PowerShell, and an event that was copied out of the Event Viewer. */
const foreignBeginning = /^\s*(?:<[?!A-Za-z_]|\{\s*["}]|\[\s*[{"]|#TYPE |Log Name:)/i;

/** Columns of the Windows event log, as the Event Viewer and PowerShell export it. */
const foreignColumns =
  /^(?:event (?:record )?id|task category|(?:provider|source) name|level display name|keywords|time created)$/;
const foreignCells = /^(?:MSExchange|Microsoft-Windows-)/i;

/** Whether a text has a form that none of the app's tables has. */
export function hasForeignForm(head: string): boolean {
  return foreignBeginning.test(head.slice(0, 2000));
}

/** Whether a table is an export of the Windows event log, which has a reader of its own. */
export function isEventLogExport({ header, rows }: Sample): boolean {
  if (header?.some((cell) => foreignColumns.test(plainName(cell)))) return true;
  return rows.some((row) => row.length > 3 && row.some((cell) => foreignCells.test(cell)));
}
