import { appOfModule, isPushModule } from '../messages/interpret.js';
import { parseTimestamp } from '../timestamp.js';
import { levelOfWord } from './level.js';
import { fetchResult, wakeUpKind } from './wake-up-words.js';

/** What a cell is by its content alone. */
export type CellKind = 'time' | 'level' | 'module' | 'wake-up' | 'fetch-result';

/** Longest cell that is looked at, in characters: all these are short. */
const longest = 80;

/** Null for a cell that could be anything. */
export function kindOfCell(cell: string): CellKind | null {
  if (cell.length < 3 || cell.length > longest) return null;
  if (isTime(cell)) return 'time';
  if (!/[a-z]/i.test(cell)) return null;
  if (levelOfWord(cell) !== null) return 'level';
  if (wakeUpKind(cell) !== null) return 'wake-up';
  if (isFetchResult(cell)) return 'fetch-result';
  return isKnownModule(cell) ? 'module' : null;
}

/** Whether the cell is one timestamp, date and clock. */
export function isTime(cell: string): boolean {
  return /\d:\d/.test(cell) && parseTimestamp(cell) !== null;
}

/** Whether the cell names a module of an app that is known, and is no sentence that begins with the app's name. */
export function isKnownModule(cell: string): boolean {
  if (/^[a-z][\w -]{1,40}\.[\w .-]{1,60}$/i.test(cell))
    return isPushModule(cell) || appOfModule(cell) !== 'unknown';
  return /^(?:citrix )?(?:secure|worx) ?mail(?:[ _:/-]?apns)?$|^apns$/i.test(cell);
}

/** The same for names that only a log holds: bundle ids stand in many a list. */
export function isAppModule(cell: string): boolean {
  return isKnownModule(cell) && !/^com\./i.test(cell);
}

/** `Failed` alone could be anybody's. */
function isFetchResult(cell: string): boolean {
  return /fetch|data/i.test(cell) && fetchResult(cell) !== null;
}
