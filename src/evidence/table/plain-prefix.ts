import type { Moment } from '../located.js';
import { isKnownModule } from './cell.js';
import { findTimestamps } from './find-timestamps.js';
import { type Level, levelOfWord } from './level.js';

/** What stands before the message of a record without columns, as in `time LEVEL [module] message`. */
export interface PlainPrefix {
  readonly time: Moment | null;
  readonly level: Level | null;
  readonly module: string | null;
  /** Where the message begins, in characters. */
  readonly end: number;
}

/** How much may stand before a message, in characters. */
export const prefixLimit = 300;

const bracketed = /[[(<{|]\s?([\w .:/-]{2,80}?)\s?(?=[\])>}|])/g;
const appModule = /\b((?:citrix )?(?:secure|worx) ?[a-z]{2,12}\.[\w.]{1,60}|com\.citrix\.[\w.-]{1,80})/gi;
const word = /\b([A-Za-z]{3,13}\d{0,2})\b/g;

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Takes apart the beginning of a record. */
export function readPlainPrefix(record: string): PlainPrefix {
  const head = record.slice(0, prefixLimit);
  const bytes = Buffer.from(head);
  const [stamp] = findTimestamps(bytes, 1);
  const timeEnd = stamp === undefined ? 0 : bytes.toString('utf8', 0, stamp.end).length;
  const module = findModule(head);
  const level = find(head, word, (part) => isLevel(part, timeEnd, module));
  const end = Math.max(timeEnd, module?.end ?? 0, level?.end ?? 0);
  return {
    time: stamp?.moment ?? null,
    level: level === null ? null : levelOfWord(level.text),
    module: module?.text ?? null,
    end: end + (/^[\s\])>}|:;,-]*/.exec(record.slice(end, end + 20))?.[0].length ?? 0),
  };
}

/** The module that the beginning of a record names; null without a known one. */
export function plainModule(record: string): string | null {
  return findModule(record.slice(0, prefixLimit))?.text ?? null;
}

function findModule(head: string): Part | null {
  const isModule = ({ text }: Part) => isKnownModule(text);
  return find(head, bracketed, isModule) ?? find(head, appModule, isModule);
}

/** Before the module any level word is one; behind it, or without one, it must stand close by, in capitals. */
function isLevel({ text, start }: Part, timeEnd: number, module: Part | null): boolean {
  if (levelOfWord(text) === null) return false;
  if (module !== null && start < module.start) return true;
  return start <= Math.max(timeEnd, module?.end ?? 0) + 30 && text === text.toUpperCase();
}

/** The first match of the pattern's group that fits. */
function find(head: string, pattern: RegExp, fits: (part: Part) => boolean): Part | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(head); match !== null; match = pattern.exec(head)) {
    const [whole, text = ''] = match;
    const start = match.index + whole.indexOf(text);
    const part = { text, start, end: start + text.length };
    if (fits(part)) return part;
  }
  return null;
}
