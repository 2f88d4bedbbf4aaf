import * as fc from 'fast-check';
import { delimiters } from '../../src/evidence/table/dialect.js';

/** A way of writing a table. */
export interface TableStyle {
  readonly delimiter: (typeof delimiters)[number];
  /** Quotes around every field, or only where they are needed. */
  readonly quoting: 'always' | 'needed';
  readonly lineEnd: '\n' | '\r\n';
  readonly endsWithLine: boolean;
}

export const tableStyles: fc.Arbitrary<TableStyle> = fc.record({
  delimiter: fc.constantFrom(...delimiters),
  quoting: fc.constantFrom('always' as const, 'needed' as const),
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
  endsWithLine: fc.boolean(),
});

/** One record as RFC 4180 has it, apart from the delimiter. */
export function writeRecord(cells: readonly string[], { delimiter, quoting }: TableStyle): string {
  const write = (cell: string) =>
    quoting === 'always' || /["\r\n]/.test(cell) || cell.includes(delimiter)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  return cells.map(write).join(delimiter);
}

/** The whole text, and the 1-based physical line on which every record begins. */
export function writeTable(
  records: readonly (readonly string[])[],
  style: TableStyle,
): { text: string; lines: number[] } {
  const written = records.map((cells) => writeRecord(cells, style));
  const lines: number[] = [];
  let line = 1;
  for (const record of written) {
    lines.push(line);
    line += record.split('\n').length;
  }
  return { text: written.join(style.lineEnd) + (style.endsWithLine ? style.lineEnd : ''), lines };
}
