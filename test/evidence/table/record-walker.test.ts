import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../../src/evidence/table/layout.js';
import { tableStyles, writeTable } from '../../support/table-text.js';
import { walk } from './read-table.js';

const time = '01-Dec-2016 12:40:02:101 (+0000)';
const later = '01-Dec-2016 12:41:02:101 (+0000)';
const bare = layoutOf(`Time,Level,Module,Message\n${time},INFO,Secure Mail.Sync,text\n`, 'app-log');
const quoted = layoutOf(
  `"Time","Level","Module","Message"\n"${time}","INFO","Secure Mail.Sync","text"\n`,
  'app-log',
);
const beginning = `Time,Level,Module,Message\n${time},INFO,Secure Mail.Sync,`;
const next = `${later},ERROR,Secure Mail.APNS,next`;

const nasty = fc
  .array(
    fc.constantFrom(
      time,
      '"',
      '""',
      ',',
      '\n',
      '\r\n',
      '",',
      ',"',
      '"\n',
      'INFO',
      ' ',
      'x',
      `\n${next}`,
      `\n"${time}"`,
      '\n\n',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

function texts(text: string): string[] {
  return walk(bare, text).map((record) => record.text.replace(/^\d.*?,.*?,.*?,/s, ''));
}

describe('line ends', () => {
  test.each(['\n', '\r\n'])('%j ends a record', (end) => {
    const text = `${beginning}one\n${next}\n`.replaceAll('\n', end);
    expect(walk(bare, text).map(({ line, text }) => [line, text.endsWith('\r')])).toEqual([
      [2, false],
      [3, false],
    ]);
  });

  test('empty lines between records count as lines and as nothing else', () => {
    const records = walk(bare, `${beginning}one\n\n\r\n\n${next}\n\n\n`);
    expect(records.map(({ line, irregular }) => [line, irregular])).toEqual([
      [2, false],
      [6, false],
    ]);
  });
});

describe('quotes', () => {
  test('a quoted field over several lines is one record, even with lines inside that look like records', () => {
    expect(texts(`${beginning}"first\n${next}\n\nlast, ""quoted"""\n${next}\n`)).toEqual([
      `"first\n${next}\n\nlast, ""quoted"""`,
      'next',
    ]);
  });

  test('a quote inside of a field opens nothing', () => {
    expect(texts(`${beginning}a 5" screen\n${next}\n`)).toEqual(['a 5" screen', 'next']);
  });

  test('a quote inside of quotes closes nothing unless the field ends there', () => {
    expect(texts(`${beginning}"said "no, never" and\nwent"\n${next}\n`)).toEqual([
      '"said "no, never" and\nwent"',
      'next',
    ]);
  });

  test.each([
    ['bare', bare, beginning, next],
    ['quoted', quoted, beginning.replaceAll(/[^,\n]+/g, '"$&"'), next.replaceAll(/[^,]+/g, '"$&"')],
  ])('a quote that never closes costs no record but its own in a %s file', (_, layout, first, following) => {
    const text = `${first}"never closed\n${following}\n${following},"more"\n${following}\n`;
    expect(walk(layout, text).map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  test('a quote that never closes, with no quote behind it, takes its own lines along and no other record', () => {
    expect(texts(`${beginning}"never closed\nsecond line\n${next}\n${next}\n`)).toEqual([
      '"never closed\nsecond line',
      'next',
      'next',
    ]);
  });

  test('a line inside of quotes that is not quoted as the file quotes interrupts nothing', () => {
    const record = `"${time}","INFO","Secure Mail.Sync","said "hello" and\n${next}\nand "left" us"`;
    const following = next.replaceAll(/[^,]+/g, '"$&"');
    expect(
      walk(quoted, `"Time","Level","Module","Message"\n${record}\n${following}\n`).map(({ line }) => line),
    ).toEqual([2, 5]);
  });

  test('many quotes that never close cost linear time', () => {
    const lines = `${time},"" x\n`.repeat(60_000);
    expect(walk(bare, `Time,Level,Module,Message\n${lines}`)).toHaveLength(60_000);
  });
});

describe('continuation lines', () => {
  test('lines that do not begin like a record belong to the record before them', () => {
    const continued = 'error\n"quoted line"\n,,\n\n{ a = "b"; },x\n2016-12-01 is no time of this file\nlast';
    const [first, second] = walk(bare, `${beginning}${continued}\n${next}\n`);
    expect(first?.text).toBe(`${time},INFO,Secure Mail.Sync,${continued}`);
    expect([first?.irregular, second?.irregular, second?.line]).toEqual([true, false, 9]);
  });

  test('a record without its time is a record if all its columns are there', () => {
    expect(
      walk(bare, `${beginning}one\n,ERROR,Secure Mail.APNS,two\n,,Secure Mail.APNS,three\n`),
    ).toHaveLength(3);
  });

  test('rows of delimiters alone are nothing', () => {
    expect(walk(bare, `${beginning}one\n,,,\n${next}\n",",,\n`)).toHaveLength(2);
  });

  test('the header that stands again where logs were put together is no record', () => {
    expect(texts(`${beginning}one\n${beginning}two\n`)).toEqual(['one', 'two']);
  });
});

describe('records longer than the limit', () => {
  const limit = 200;

  test.each([
    ['one line', 'x'.repeat(5000)],
    ['quoted lines', `"${'some text, and more\n'.repeat(300)}"`],
    ['continuation lines', 'some text, and more\n'.repeat(300)],
    ['an open quote', `"${'some text, and more\n'.repeat(300)}`],
  ])('%s: cut, and what follows is whole', (_, long) => {
    const text = `${beginning}${long}\n${next}\n${next},"more"\n`;
    const records = walk(bare, text, 64, limit);
    expect(records.map(({ cut }) => cut)).toEqual([true, false, false]);
    expect(records[0]?.text).toBe(text.slice(text.indexOf('\n') + 1).slice(0, limit));
    expect(records[1]?.text).toBe(next);
    expect(text.split('\n')[(records[1]?.line ?? 0) - 1]).toBe(next);
  });

  test.each(['\n', '\r\n'])('a record of just that length is whole, whatever the chunks (%j)', (end) => {
    const exact = `${beginning}${'x'.repeat(limit - `${time},INFO,Secure Mail.Sync,`.length)}`;
    for (let chunk = 1; chunk <= 2 * limit; chunk += 1) {
      const cuts = (text: string) => walk(bare, text, chunk, limit).map(({ cut }) => cut);
      expect(cuts(`${exact}${end}${next}${end}`)).toEqual([false, false]);
      expect(cuts(`${exact}x${end}${next}${end}`)).toEqual([true, false]);
    }
  });
});

describe('a message before the time', () => {
  const head = `Message,Time,Level,Module\ntext,${time},INFO,Secure Mail.Sync\n`;
  const last = layoutOf(head + head, 'app-log');

  test('in quotes over several lines', () => {
    const text = `${head}"one\ntwo, three",${time},INFO,Secure Mail.Sync\nfour,${time},INFO,Secure Mail.Sync\n`;
    expect(walk(last, text).map(({ line }) => line)).toEqual([2, 3, 5]);
  });

  test('with delimiters but without quotes', () => {
    const text = `${head}one, two, three,${time},INFO,Secure Mail.Sync\nfour,${time},INFO,Secure Mail.Sync\n`;
    expect(walk(last, text).map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  test('the sizes of the chunks change nothing', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 90 }), (text, chunk) => {
        expect(walk(last, head + text, chunk, 200)).toEqual(walk(last, head + text, 65_536, 200));
      }),
    );
  });
});

test('the sizes of the chunks change nothing, whatever the text', () => {
  fc.assert(
    fc.property(
      nasty,
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 20, max: 300 }),
      (text, chunk, limit) => {
        for (const layout of [bare, quoted])
          expect(walk(layout, text, chunk, limit)).toEqual(walk(layout, text, 65_536, limit));
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 500) },
  );
});

test('every record stands on the line that it names, and nothing but line ends and empty rows is lost', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const lines = text.split('\n');
      const records = walk(bare, `Time,Level,Module,Message\n${text}`);
      for (const record of records) {
        const first = record.text.split('\n', 1)[0]?.replace(/\r$/, '');
        expect(lines[record.line - 2]?.replace(/\r$/, '')).toBe(first);
      }
      const kept = records
        .map((record) => record.text)
        .join('')
        .replaceAll(/[\s",]/g, '');
      expect(kept).toBe(text.replaceAll(/[\s",]/g, ''));
    }),
    { numRuns: Number(process.env.RUNS ?? 500) },
  );
});

test('agrees with csv-parse on every well-formed file', () => {
  const cells = fc
    .array(fc.constantFrom('a', '"', '\n', ',', ' ', ';', 'é', `\n${time}`), { maxLength: 6 })
    .map((parts) => parts.join(''));
  const records = fc.array(fc.tuple(fc.constant(time), fc.constant('INFO'), fc.constant('M'), cells), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(records, tableStyles, (data, style) => {
      const { text } = writeTable([['Time', 'Level', 'Module', 'Message'], ...data], {
        ...style,
        delimiter: ',',
      });
      const expected = parse(text, {
        info: true,
        from: 2,
        skip_empty_lines: true,
        columns: false,
      }) as unknown as {
        info: { lines: number };
      }[];
      const layout = style.quoting === 'always' ? quoted : bare;
      expect(walk(layout, text)).toHaveLength(expected.length);
    }),
    { numRuns: Number(process.env.RUNS ?? 500) },
  );
});
