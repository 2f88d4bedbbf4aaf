import { appOfModule, interpretMessage } from '../messages/interpret.js';
import { isKnownModule } from '../table/cell.js';
import { findTimestamps } from '../table/find-timestamps.js';
import { levelOfWord } from '../table/level.js';
import { fetchResult, wakeUpKind } from '../table/wake-up-words.js';
import { isForeignLog, namesPush } from './foreign-log.js';

/** Longest part of a line that is looked at, in characters. */
const looked = 4000;

/** `Remote Notification` or `BackgroundFetch` where a row begins, the separators behind it lost or not. */
const wakeUpStart =
  /^["'|\s]{0,4}(?:UI)?(?:Background[ _-]?(?:App[ _-]?)?(?:Fetch|Refresh)|(?:Remote|Silent|Push)[ _-]?Notification)["'|,;\s]{0,4}\d{1,4}[-./]/i;

/** Whether a line is a row of the background fetch schedule: a kind of wake-up or its result, and a time. */
export function isScheduleRow(line: string): boolean {
  const text = line.slice(0, looked);
  const telling = namesWakeUp(text) || cellsOf(text).some(isFetchResult);
  return telling && findTimestamps(Buffer.from(text)).length > 0;
}

/** Whether a line names the kind of a wake-up where rows name it. */
export function namesWakeUp(line: string): boolean {
  return wakeUpStart.test(line) || cellsOf(line).some((cell) => wakeUpKind(cell) !== null);
}

function isFetchResult(cell: string): boolean {
  return /^UIBackgroundFetchResult/i.test(cell) && fetchResult(cell) !== null;
}

/** Whether a line begins a timed record: its time stands first, first in a cell, or behind the level. */
export function isTimed(line: string): boolean {
  const bytes = Buffer.from(line.slice(0, looked));
  const first = findTimestamps(bytes)[0];
  if (first === undefined || first.start > 200) return false;
  const before = bytes.subarray(0, first.start).toString('utf8').trim();
  return before === '' || /[,;|["'(<\t]$/.test(before) || levelOfWord(before) !== null;
}

/** Cells of a line, whichever delimiter parts them. */
export function cellsOf(line: string): string[] {
  return line
    .split(/[,;\t|]/)
    .map((cell) => cell.replace(/^[\s"'[(]+/, '').replace(/(?<![\s"'\])])[\s"'\])]+$/, ''));
}

const level = '(?:CRITICAL|FATAL|ERROR|WARN(?:ING)?|INFO|NOTICE|DETAIL|DEBUG\\d{0,2})';
const module = '((?:Citrix )?(?:Secure|Worx) ?Mail[._:/-]\\w{2,40})';
const placedModule = new RegExp(
  `^(?:\\.{2,6}|…)?["'[(]{0,2}${module}["'\\])]{0,2}(?=[,;\\t](?! )| ?\\||["'\\])])|(?:[,;\\t|]["']?|[[("]|(?:^|[\\s,;|[(<])${level}["'\\])>]?[\\s:,;|-]{1,4}["'[(]?)${module}(?=["'\\])]|[,;\\t|:]|\\s)`,
);
const leadingModule = new RegExp(`^${module}\\s{0,3}(?::|-|\\s)`);
const leadingLevel = new RegExp(`^[[(<"]?${level}[\\])>"]?(?:[:,;|\\t]|\\s)`);

/** Something that stands in logs and hardly ever in what people write. */
const code =
  /Error Domain|error\.domain|NS\w{3,20}ErrorDomain|\bHTTP\/?\s?(?:status|\d)|\bcode\s?[=:]\s?-?\d|\b[a-z]\w{2,30}=\S/i;

/** A module of Secure Mail in a place of its own, and where it ends; null for talk about it. */
export function moduleIn(line: string): { readonly name: string; readonly end: number } | null {
  const text = line.slice(0, looked);
  const placed = placedModule.exec(text) ?? (code.test(text) ? leadingModule.exec(text) : null);
  const name = placed?.[1] ?? placed?.[2];
  if (placed === null || name === undefined || appOfModule(name) !== 'secure-mail') return null;
  return { name, end: text.indexOf(name, placed.index) + name.length };
}

/** The level that stands first, or first in a cell. */
export function levelIn(line: string): string | null {
  const cell = cellsOf(line.slice(0, looked))
    .slice(0, 8)
    .find((content) => levelOfWord(content) !== null);
  return cell ?? leadingLevel.exec(line)?.[0].replace(/[^A-Z]/g, '') ?? null;
}

/** Whether a line without time is a record all the same. */
export function isUntimedRecord(line: string): boolean {
  if (moduleIn(line) !== null) return true;
  if (!leadingLevel.test(line) || isForeignLog(line) || !namesPush(line)) return false;
  const said = interpretMessage(line, { level: levelIn(line), module: null });
  return said?.kind === 'push' && said.failure !== null && said.failure.kind !== 'unspecified';
}

/** Whether a timed line is Secure Mail's and speaks of push, whatever columns it has. */
export function speaksOfPush(line: string): boolean {
  const text = line.slice(0, looked);
  const modules = cellsOf(text).filter(isKnownModule);
  if (moduleIn(text) !== null || modules.some((module) => appOfModule(module) !== 'other')) return true;
  if (modules.length > 0 || isForeignLog(text) || !namesPush(text) || !isPrecise(text)) return false;
  return interpretMessage(text, { level: levelIn(text), module: null }) !== null;
}

/** Loggers write fractions of a second, offsets or levels; people who note when something happened do not. */
function isPrecise(line: string): boolean {
  return (
    /\d:\d\d[:.,]\d{3}(?!\d)|\d\s?\(?[+-]\d\d:?\d\d\b|\dZ\b/.test(line.slice(0, 200)) ||
    levelIn(line) !== null
  );
}

const technical =
  /Error Domain\s?=|error\.domain\s?=|NSCocoaErrorDomain|NSURLErrorDomain|NSLocalizedDescription|no valid .{0,3}aps-environment/i;
const ofSecureMail = /\bxm\.citrix\.com|pushreg|mailboxlistener|listener ?service|EWS|Secure ?Mail|WorxMail/i;

/** Whether a line may belong to an error that needs neither time nor module to be known. */
export function isTechnical(line: string): boolean {
  return technical.test(line.slice(0, looked));
}

/** Whether a text is an error as iOS states it, and of push: of any app the missing entitlement, else of Secure Mail. */
export function isUnmistakable(text: string): boolean {
  if (!technical.test(text) || isForeignLog(text)) return false;
  const said = interpretMessage(text, { level: null, module: null });
  if (said?.kind !== 'push' || said.failure === null) return false;
  return (
    said.failure.kind === 'entitlement' || (said.failure.kind !== 'unspecified' && ofSecureMail.test(text))
  );
}
