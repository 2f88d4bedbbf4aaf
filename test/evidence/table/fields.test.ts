import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dialect, delimiters } from '../../../src/evidence/table/dialect.js';
import { FieldLocator } from '../../../src/evidence/table/locate-fields.js';
import { splitFields, splitRecords } from '../../../src/evidence/table/split-fields.js';
import { tableStyles, writeRecord, writeTable } from '../../support/table-text.js';

const comma: Dialect = { delimiter: ',', quote: '"', padded: false };
const padded: Dialect = { ...comma, padded: true };

describe('splitting', () => {
  test.each([
    ['a,b,c', ['a', 'b', 'c']],
    ['', ['']],
    [',', ['', '']],
    ['"a,b","c ""d""",', ['a,b', 'c "d"', '']],
    ['"two\nlines",b', ['two\nlines', 'b']],
    ['a 5" screen,b', ['a 5" screen', 'b']],
    ['"said "no" twice",b', ['said "no" twice', 'b']],
    ['"never closed, b,c', ['never closed', ' b', 'c']],
    ['"a" b,c', ['"a" b', 'c']],
    ['a,"b"\ncontinued, and more', ['a', 'b\ncontinued', ' and more']],
    ['a, "b"', ['a', ' "b"']],
  ])('%j', (record, fields) => {
    expect(splitFields(record, comma)).toEqual(fields);
  });

  test('spaces may stand around quotes where the file writes them', () => {
    expect(splitFields('"a, x" , "b" ,  "c"', padded)).toEqual(['a, x', 'b', 'c']);
  });

  test('apostrophes may be the quotes', () => {
    expect(splitFields("'a,''b',\"c", { ...comma, quote: "'" })).toEqual(["a,'b", '"c']);
  });

  test('a text without columns is one field', () => {
    expect(splitFields('a,"b"', { ...comma, delimiter: null })).toEqual(['a,"b"']);
  });

  test('agrees with csv-parse on every well-formed table', () => {
    const cells = fc
      .array(fc.constantFrom('a', '"', '\n', ',', ';', ' ', 'é', '|'), { maxLength: 5 })
      .map((parts) => parts.join(''));
    const tables = fc.array(fc.array(cells, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(tables, tableStyles, (records, style) => {
        const { text } = writeTable(records, style);
        const dialect = { ...comma, delimiter: style.delimiter };
        const expected = parse(text, { delimiter: style.delimiter, relax_column_count: true }) as string[][];
        expect([...splitRecords(text, dialect)].map((record) => splitFields(record, dialect))).toEqual(
          expected,
        );
      }),
    );
  });

  test('a megabyte of quotes that never close takes linear time', () => {
    expect(splitFields(',"a'.repeat(300_000), comma)).toHaveLength(300_001);
  });
});

describe('locating', () => {
  test('finds the same fields as splitting, trimmed and with doubled quotes as they are', () => {
    const texts = fc
      .array(fc.constantFrom('a', '"', '""', ',', ';', '\n', ' ', 'é'), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom(...delimiters), fc.boolean(), (text, delimiter, spaced) => {
        const dialect: Dialect = { delimiter, quote: '"', padded: spaced };
        const bytes = Buffer.from(`before${text}behind`);
        const locator = new FieldLocator(dialect, 50);
        locator.locate(bytes, 6, bytes.length - 6);
        const plain = (cell: string) => cell.replaceAll(/["\s]/g, '');
        const located = Array.from({ length: locator.count }, (_, field) =>
          plain(bytes.toString('utf8', locator.start(field), locator.end(field))),
        );
        const split = splitFields(text, dialect).map(plain);
        expect(locator.count).toBe(split.length);
        // What stands behind a closing quote is not located.
        for (const [index, cell] of split.entries())
          expect(cell.startsWith(located[index] ?? '?')).toBe(true);
      }),
      { numRuns: 1000, examples: [['"a"",""', ',', false]] },
    );
  });

  test('finds the cells of a written record', () => {
    const cells = fc
      .array(fc.constantFrom('a', 'b', ',', '\n', ' b'), { minLength: 1, maxLength: 4 })
      .map((parts) => `x${parts.join('')}x`);
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), tableStyles, (record, style) => {
        const bytes = Buffer.from(writeRecord(record, style));
        const locator = new FieldLocator({ ...comma, delimiter: style.delimiter }, 3);
        locator.locate(bytes, 0, bytes.length);
        expect(locator.count).toBe(Math.min(3, record.length));
        record.slice(0, 3).forEach((cell, field) => {
          expect(bytes.toString('utf8', locator.start(field), locator.end(field))).toBe(cell);
        });
      }),
    );
  });

  test('stays on the first line when asked to, line ends in quotes aside', () => {
    const bytes = Buffer.from('"a\nb",c\nd,e');
    const locator = new FieldLocator(comma, 9, 'line');
    locator.locate(bytes, 0, bytes.length);
    expect([locator.count, bytes.toString('utf8', locator.start(1), locator.end(1))]).toEqual([2, 'c']);
  });
});
