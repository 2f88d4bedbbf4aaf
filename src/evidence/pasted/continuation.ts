import type { PastedLine } from './clean-lines.js';
import { isScheduleLine, isTimedLine } from './line-memo.js';
import { isUntimedRecord } from './line-signs.js';

/** Longest record that is put together, in lines. */
const longestRecord = 100;
/** Empty lines that an open bracket or quote reaches across. */
const longestGap = 2;

/** Last line of the record that begins at `from`. */
export function recordEnd(lines: readonly PastedLine[], from: number): number {
  const first = lines[from];
  if (first === undefined) return from;
  const open = new OpenMarks(first.text);
  let [last, end] = [first, from];
  for (let at = from + 1; at - from < longestRecord && at - end <= longestGap + 1; at += 1) {
    const next = lines[at];
    if (next === undefined) break;
    if (next.text === '') continue;
    if (!(open.any || (at === end + 1 && goesOn(first, last, next))) || beginsRecord(next)) break;
    open.add(next.text);
    [last, end] = [next, at];
  }
  return end;
}

function goesOn(first: PastedLine, last: PastedLine, next: PastedLine): boolean {
  if (next.group !== 0) return next.group === first.group;
  return first.group === 0 && (next.indented || isTail(last.text, next.text));
}

function beginsRecord(line: PastedLine): boolean {
  return isTimedLine(line) || isScheduleLine(line) || isUntimedRecord(line.text);
}

/** Quotes, braces and brackets that a record opened and did not close. */
class OpenMarks {
  #quotes = 0;
  #braces = 0;
  #brackets = 0;

  constructor(text: string) {
    this.add(text);
  }

  get any(): boolean {
    return this.#quotes % 2 === 1 || this.#braces > 0 || this.#brackets > 0;
  }

  add(text: string): void {
    this.#quotes += count(text, '"');
    this.#braces += count(text, '{') - count(text, '}');
    this.#brackets += count(text, '(') - count(text, ')');
  }
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Where a line that was wrapped breaks off, and how its rest begins; talk after a record does neither. */
const breaksOff =
  /(?:[:,;=(]|\b(?:an?|the|for|to|of|with|from|by|in|on|is|was|not|no|and|status|code|error|string))$/i;
const technicalRest = /^\S*[\d=/_'"]|\b[45]\d\d\b|\b\w{2,40}=\S/;

/** How the rest of an error, or of a wrapped line, goes on. */
function isTail(last: string, next: string): boolean {
  if (/^(?:NS[A-Z]|_NS|Error Domain|error\.|User ?Info|[})\]"',;]|\w{1,40}\s?=)/.test(next)) return true;
  return last.length >= 60 && /^[a-z0-9(]/.test(next) && (breaksOff.test(last) || technicalRest.test(next));
}
