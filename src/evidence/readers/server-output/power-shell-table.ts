import type { Property, PropertyBlock } from './property-blocks.js';
import type { OutputLine } from './sessions.js';

interface Column {
  readonly name: string;
  /** Where the dashes below the name begin. */
  readonly start: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const dashes = /^\s*-{2,}(?:\s+-{2,})+\s*$/;

/** The rows of the tables that PowerShell prints, each as the object it stands for. */
export function tableRows(lines: readonly OutputLine[]): PropertyBlock[] {
  return lines.flatMap((line, index) => (dashes.test(line.text) ? rowsBelow(lines, index) : []));
}

function rowsBelow(lines: readonly OutputLine[], dashed: number): PropertyBlock[] {
  const columns = columnsOf(lines[dashed - 1]?.text ?? '', lines[dashed]?.text ?? '');
  const rows: PropertyBlock[] = [];
  for (let at = dashed + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text.trim() === '' || dashes.test(line.text)) break;
    rows.push({ properties: cells(columns, line), line: line.number, text: line.text.trim() });
  }
  return rows;
}

function columnsOf(header: string, dashed: string): Column[] {
  const marks = words(dashed);
  return marks.map(({ start, end }, index) => {
    const next = marks[index + 1]?.start ?? header.length;
    return { name: header.slice(start, Math.max(end, next)).trim(), start };
  });
}

function cells(columns: readonly Column[], { text, number }: OutputLine): Property[] {
  const own = columns.map((): string[] => []);
  for (const word of words(text)) own[columnAt(columns, word)]?.push(word.text);
  return columns.map(({ name }, index) => ({ name, value: own[index]?.join(' ') ?? '', line: number }));
}

/** Text begins with its column and may reach up to the next; a number ends with its column and may begin before it. */
function columnAt(columns: readonly Column[], { start, end }: Word): number {
  const at = Math.max(
    0,
    columns.findLastIndex((column) => column.start <= start),
  );
  const next = columns[at + 1];
  return next !== undefined && end > next.start ? at + 1 : at;
}

function words(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}
