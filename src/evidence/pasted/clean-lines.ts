import { decodeEntities } from '../xml/entities.js';

/** One line of a pasted text. */
export interface PastedLine {
  /** Without what chats, mails and terminals put around it. */
  readonly text: string;
  readonly indented: boolean;
  /** Lines of one code block, or of one quotation, have one number; 0 for lines in neither. */
  readonly group: number;
}

/** The lines of a pasted text, as many as were pasted, so that their numbers stay. */
export function cleanLines(text: string): PastedLine[] {
  let fenced = false;
  let group = 0;
  let last = '';
  return text.split(/\r?\n/).map((line) => {
    const fence = /^[\s>]{0,40}(?:```|~~~)/.test(line);
    const closes = /\S(?:```)\s*$/.test(line);
    const surrounding = fenced || fence ? 'fence' : isQuoted(line) ? 'quote' : '';
    if (surrounding !== last || (fence && !fenced)) group += 1;
    if (fence !== closes) fenced = !fenced;
    last = surrounding;
    return { text: cleanLine(line), indented: /^\s/.test(line), group: surrounding === '' ? 0 : group };
  });
}

function isQuoted(line: string): boolean {
  return /^\s{0,40}(?:>|&gt;)/.test(line);
}

function cleanLine(line: string): string {
  const bare = decodeEntities(withoutLinks(line))
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ');
  return withTabs(withoutMatch(straightQuotes(withoutFence(withoutQuoteMarks(bare)))));
}

/** Slack writes `<http://host|host>` and `<mailto:a@b|a@b>` where somebody typed a host or an address. */
export function withoutLinks(line: string): string {
  return line.replace(
    /<((?:https?|ftp|mailto|tel):[^<>|\s]{1,2000})(?:\|([^<>|]{1,2000}))?>/g,
    (_, target: string, label?: string) => label ?? target.replace(/^(?:mailto|tel):/, ''),
  );
}

/** `> ` before quoted lines, as often as they were quoted. */
function withoutQuoteMarks(line: string): string {
  return line.replace(/^[ \t]{0,40}(?:>[ \t]?){1,10}/, '').trim();
}

/** Code fences with or without the name of a language, and single backticks around a whole line. */
function withoutFence(line: string): string {
  const inside = line.replace(/^(?:```|~~~)[a-z]{0,12}$|^```(?=\S)|```$/gi, '').trim();
  return /^`[^`]{1,4000}`$/.test(inside) ? inside.slice(1, -1) : inside;
}

/** Word processors and mail programs turn the quotes of a row into typographic ones. */
function straightQuotes(line: string): string {
  const isRow = /[“”„«»][,;\t|][“”„«»]/.test(line);
  return isRow ? line.replace(/[“”„«»]/g, '"') : line;
}

/** What grep puts before its finds (`Diagnostics_1.csv:12:`), and marks of lists, before a line with a date. */
function withoutMatch(line: string): string {
  const date = /["'[(]{0,2}\d{1,4}[-./]\w{2,9}[-./]\d/.exec(line.slice(0, 200));
  const before = line.slice(0, date?.index ?? 0);
  return /^(?:(?:[^,;|]{1,150}[:-])?\d{1,7}[:-]|[-*•·]\s{1,4}|\(?\d{1,3}[.)]\s{1,4})$/.test(before)
    ? line.slice(before.length)
    : line;
}

/** Columns that a terminal or a mail has set apart by spaces. */
function withTabs(line: string): string {
  const isTable =
    /^\S{1,40}(?: \S{1,40}){0,3} {2,40}\S.{0,300}? {2,40}\S/.test(line) &&
    /^["'|]?\d{1,4}[-./]\w|^[A-Z]\w/.test(line);
  return isTable && !/\t|,.*,|;.*;|\|.*\|/.test(line) ? line.replace(/ {2,}/g, '\t') : line;
}
