import { isAppModule } from './cell.js';
import { columnsOf } from './columns.js';
import { plainName } from './header.js';
import { levelOf } from './level.js';
import { readPlainPrefix } from './plain-prefix.js';
import { hasTime } from './row-facts.js';
import type { Row, Sample } from './sample.js';

/** The form of the app's timestamps that no other product is known to write (reference 1.3). */
const ownTime = /^\W?\d{2}-[A-Za-z]{3}-\d{4} \d{2}:\d{2}:\d{2}:\d{3} \([+-]\d{4}\)/;
/** Its later form, which others write as well. */
const isoTime = /^\W?\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{4}(?!\d)/;
/** Levels that few other products have. */
const ownLevel = /^\W?(?:DETAIL|DEBUG ?\d{1,2})\W?$/;
const ownWords = /aps-environment|mailboxlistener|pushreg|listener service|ews subscri/i;
const ownPath = /ctx_?log|citrix|secure ?mail|worx ?mail|(?:^|\/)diagnostics?[^/]{0,40}$/i;

/** Whether the rows are those of the app's diagnostics log. */
export function looksLikeAppLog(sample: Sample, path: string): boolean {
  if (sample.dialect.delimiter === null) return isPlainLog(sample, path);
  if (sample.rows.some((row) => isOwnRow(row, sample))) return true;
  const { level, module, message } = columnsOf(sample, 'app-log');
  const hasLevels = sample.rows.some((row) => levelOf(row[level ?? -1] ?? '') !== null);
  const isLog =
    sample.rows.some(hasTime) && (hasLevels || namesModule(sample)) && (message ?? module) !== undefined;
  return isLog && signs(sample.rows.flat(), path) + Number(namesModule(sample)) >= 2;
}

/** A module of an app that is known, in a row with a level, with a time, or below a header that says so. */
function isOwnRow(row: Row, sample: Sample): boolean {
  const modules = row.filter(isAppModule);
  if (modules.length === 0) return false;
  const isDotted = modules.some((cell) => cell.includes('.'));
  return (isDotted && hasTime(row)) || row.some((cell) => levelOf(cell) !== null) || namesModule(sample);
}

function namesModule({ header }: Sample): boolean {
  return header?.some((cell) => plainName(cell) === 'module') ?? false;
}

/** How much speaks for the app; no single sign is enough but its own form of time. */
function signs(cells: readonly string[], path: string): number {
  const has = (pattern: RegExp) => Number(cells.some((cell) => pattern.test(cell)));
  return 2 * has(ownTime) + has(isoTime) + has(ownLevel) + has(ownWords) + Number(ownPath.test(path));
}

function isPlainLog({ lines }: Sample, path: string): boolean {
  const prefixes = lines.map(readPlainPrefix);
  if (prefixes.some(({ time, module }) => time !== null && module !== null)) return true;
  if (prefixes.some(({ time, level }) => time !== null && level !== null)) return signs(lines, path) >= 2;
  return prefixes.every(({ time }) => time === null) && isBareError(lines.join('\n'));
}

/** An error of iOS about push, copied without the record around it. */
function isBareError(text: string): boolean {
  return (
    ownWords.test(text) &&
    /Error Domain=|error\.(?:domain|code)|NSLocalizedDescription|NS[A-Za-z]{1,60}ErrorDomain/.test(text)
  );
}
