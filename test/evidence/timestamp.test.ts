import { parse } from 'date-fns/parse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTimestamp, timestampAt } from '../../src/evidence/timestamp.js';

const noon = Date.UTC(2016, 11, 1, 12, 47, 19, 310);

const instants = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2199, 11, 31, 23, 59, 59, 999) });
const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Parts {
  readonly date: Date;
  readonly clock: string;
  readonly millisecond: string;
  readonly offset: string;
}

/** The parts of an instant as a clock `offset` minutes east of UTC shows them. */
function partsOf(utc: number, offset: number): Parts {
  const date = new Date(utc + offset * 60_000);
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return {
    date,
    clock: date.toISOString().slice(11, 19),
    millisecond: pad(date.getUTCMilliseconds(), 3),
    offset: `${offset < 0 ? '-' : '+'}${pad(hours, 2)}${pad(minutes, 2)}`,
  };
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function articleForm(utc: number, offset: number): string {
  const parts = partsOf(utc, offset);
  const month = monthNames[parts.date.getUTCMonth()];
  const day = `${pad(parts.date.getUTCDate(), 2)}-${month}-${parts.date.getUTCFullYear()}`;
  return `${day} ${parts.clock}:${parts.millisecond} (${parts.offset})`;
}

function isoForm(utc: number, offset: number): string {
  const parts = partsOf(utc, offset);
  return `${parts.date.toISOString().slice(0, 19)}.${parts.millisecond}${parts.offset}`;
}

describe('the two forms of the app', () => {
  test('are read with their offset', () => {
    expect(parseTimestamp('01-Dec-2016 12:47:19:310 (+0000)')).toEqual({ utc: noon, offsetMinutes: 0 });
    expect(parseTimestamp('04-Nov-2013 11:55:33:368 (+0530)')).toEqual({
      utc: Date.UTC(2013, 10, 4, 6, 25, 33, 368),
      offsetMinutes: 330,
    });
    expect(parseTimestamp('2013-11-04T11:55:33.369+0530')).toEqual({
      utc: Date.UTC(2013, 10, 4, 6, 25, 33, 369),
      offsetMinutes: 330,
    });
  });

  test('give the moment that date-fns gives', () => {
    fc.assert(
      fc.property(instants, offsets, (utc, offset) => {
        const article = articleForm(utc, offset);
        const iso = isoForm(utc, offset);
        const now = new Date(0);
        expect(parse(article, 'dd-MMM-yyyy HH:mm:ss:SSS (xx)', now).getTime()).toBe(utc);
        expect(parse(iso, "yyyy-MM-dd'T'HH:mm:ss.SSSxx", now).getTime()).toBe(utc);
        expect(parseTimestamp(article)).toEqual({ utc, offsetMinutes: offset });
        expect(parseTimestamp(iso)).toEqual({ utc, offsetMinutes: offset });
      }),
    );
  });

  test('are refused where date-fns refuses the day or the hour', () => {
    fc.assert(
      fc.property(twoDigits(0, 40), fc.constantFrom(...monthNames), twoDigits(0, 30), (day, month, hour) => {
        const text = `${day}-${month}-2015 ${hour}:47:19:310 (+0000)`;
        const expected = parse(text, 'dd-MMM-yyyy HH:mm:ss:SSS (xx)', new Date(0)).getTime();
        expect(parseTimestamp(text)?.utc ?? Number.NaN).toBe(expected);
      }),
    );
  });

  test('never give a negative zero', () => {
    expect(Object.is(parseTimestamp('01-Dec-2016 12:47:19:310 (-0000)')?.offsetMinutes, 0)).toBe(true);
  });
});

function twoDigits(min: number, max: number): fc.Arbitrary<string> {
  return fc.integer({ min, max }).map((value) => pad(value, 2));
}

/** All of them the same moment, or the same moment without its milliseconds. */
const variations = [
  '01-Dec-2016 12:47:19:310 (+0000)',
  '1-dec-2016 12:47:19:310 (+0000)',
  '01-DEC-2016 12:47:19.310 (+00:00)',
  '01-Dec-2016 12:47:19,310 +0000',
  '01-Dec-2016  12:47:19:310 (Z)',
  '01-Dec-2016 12:47:19:310 (UTC)',
  '01-Dec-2016 12:47:19:310 (GMT)',
  '01-Dec-2016 12:47:19:310 GMT',
  '01-Dec-2016 13:47:19:310 GMT+1',
  '01-Dec-2016 13:47:19:310 (GMT+1)',
  '01-Dec-2016 18:17:19:310 (GMT+5:30)',
  '01-Dec-2016 18:17:19:310 (UTC+05:30)',
  '01-Dec-2016 07:47:19:310 (-0500)',
  '01-Dec-2016 07:47:19:310 (−0500)',
  '01-Dec-2016 12:47:19:310',
  '01-Dec-2016T12:47:19.310Z',
  '01 December 2016 12:47:19.310 UTC',
  '01/Dec/2016:12:47:19 +0000',
  '01-Dec-2016, 12:47:19',
  '01-Dec-2016 12:47:19:310 PM (+0000)',
  '01-Dec-2016 12:47:19\u202fpm (+0000)',
  '01-Dec-2016 12:47:19 PM:310 (+0000)',
  '01-Dec-2016 1:47:19:310 p. m. (+0100)',
  '01-12월-2016 오후 12:47:19:310 (+0000)',
  '01-12月-2016 下午12:47:19:310 (+0000)',
  '01-Dez-2016 12:47:19:310 (+0000)',
  '01-Dez.-2016 12:47:19:310 (+0000)',
  '01-déc.-2016 13:47:19:310 (+0100)',
  '01-dic-2016 13:47:19:310 (+0100)',
  '01-gru-2016 13:47:19:310 (+0100)',
  '01-дек.-2016 15:47:19:310 (+0300)',
  '2016-12-01T12:47:19.310Z',
  '2016-12-01T12:47:19.310000Z',
  '2016-12-01t12:47:19.310z',
  '2016-12-01 12:47:19.310 +0000',
  '2016-12-01T13:47:19.31+01:00',
  '2016-12-01T13:47:19.310+01',
  '2016-12-01T12:47:19',
  '2016-12-01   12:47:19,310',
  '2016/12/01 12:47:19',
  '2016-Dec-01 12:47:19',
  '01.12.2016 12:47:19',
];

describe('what devices and tools make of them', () => {
  test.each(variations)('%s is read', (text) => {
    const utc = parseTimestamp(text)?.utc;
    expect([noon, noon - 310]).toContain(utc);
  });

  test('the name of a month may come first', () => {
    expect(parseTimestamp('Dec 1, 2016 12:47:19 PM')?.utc).toBe(noon - 310);
  });

  test('white space around it is left out of account', () => {
    expect(parseTimestamp(' \t2016-12-01T12:47:19.310Z\r\n')?.utc).toBe(noon);
  });

  test('without an offset the reading is taken as UTC, and the offset is unknown', () => {
    expect(parseTimestamp('01-Dec-2016 12:47:19:310')).toEqual({ utc: noon, offsetMinutes: null });
  });

  test('midnight and noon of the 12-hour clock are told apart', () => {
    expect(parseTimestamp('2016-12-01 12:00:00 AM')?.utc).toBe(Date.UTC(2016, 11, 1, 0));
    expect(parseTimestamp('2016-12-01 12:00:00 PM')?.utc).toBe(Date.UTC(2016, 11, 1, 12));
    expect(parseTimestamp('2016-12-01 11:59:59 PM')?.utc).toBe(Date.UTC(2016, 11, 1, 23, 59, 59));
  });

  test('any mixture of the variations gives the same moment', () => {
    const offset = fc.constantFrom(['+0530', 330], ['-03:00', -180], ['Z', 0], ['', null] as const);
    fc.assert(
      fc.property(
        instants,
        offset,
        fc.constantFrom('T', ' ', '  '),
        fc.constantFrom('.', ',', ':'),
        fc.boolean(),
        (utc, [written, minutes], between, point, space) => {
          const { date, clock, millisecond } = partsOf(utc, Number(minutes));
          const day = date.toISOString().slice(0, 10);
          const text = `${day}${between}${clock}${point}${millisecond}${space ? ' ' : ''}${written}`;
          expect(parseTimestamp(text)).toEqual({ utc, offsetMinutes: minutes });
        },
      ),
    );
  });
});

describe('what is no timestamp', () => {
  test.each([
    '31-Feb-2016 12:47:19:310 (+0000)',
    '29-Feb-2015 12:47:19:310 (+0000)',
    '00-Dec-2016 12:47:19:310 (+0000)',
    '01-Dec-2016 24:00:00:000 (+0000)',
    '01-Dec-2016 12:60:19:310 (+0000)',
    '01-Dec-2016 12:47:60:310 (+0000)',
    '01-Dec-2016 12:47:19:310 (+1401)',
    '01-Dec-2016 12:47:19:310 (+0560)',
    '01-Dec-0016 12:47:19:310 (+0000)',
    '01-Foo-2016 12:47:19:310 (+0000)',
    '01-Dec-2016 13:47:19:310 PM (+0000)',
    '2016-13-01T12:47:19.310Z',
    '2016-12-01',
    '03/04/2016 12:47:19',
    '01-Dec-2016 12:47:19:310 (+0000) and more',
    'at 01-Dec-2016 12:47:19:310 (+0000)',
    '',
    '1480596439310',
  ])('%s', (text) => {
    expect(parseTimestamp(text)).toBeNull();
  });

  test('anything much longer than a timestamp, however it begins', () => {
    expect(parseTimestamp(`2016-12-01T12:47:19.310Z${' '.repeat(100)}`)).toBeNull();
  });

  test('any text: nothing is thrown', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseTimestamp(text)));
  });
});

describe('finding one at the beginning of a line', () => {
  test.each(variations)('%s is measured to its end, and no further', (text) => {
    for (const rest of ['', ',"ERROR"', ' ERROR', '\tx', ';', '"', '\n']) {
      expect(timestampAt(Buffer.from(`"${text}${rest}`), 1)).toBe(Buffer.byteLength(text));
    }
  });

  test('rows that lost their separators are measured too', () => {
    const row = Buffer.from('01-Dec-2016 12:47:19:310 (+0000)01-Dec-2016 12:47:34:826 (+0000)15UI');
    expect(timestampAt(row, 0)).toBe(32);
    expect(timestampAt(row, 32)).toBe(32);
    expect(timestampAt(Buffer.from('2013-11-04T11:55:33.369+05302013-11-04T11:55:36.369+05303UI'), 0)).toBe(
      28,
    );
  });

  test('words that follow are not taken for a marker or an offset', () => {
    expect(timestampAt(Buffer.from('2016-12-01 12:47:19 amount'), 0)).toBe(19);
    expect(timestampAt(Buffer.from('2016-12-01 12:47:19 Zone'), 0)).toBe(19);
    expect(timestampAt(Buffer.from('2016-12-01 12:47:19 -5 items'), 0)).toBe(19);
  });

  test('what parseTimestamp refuses is not found', () => {
    expect(timestampAt(Buffer.from('31-Feb-2016 12:47:19:310 (+0000)'), 0)).toBe(0);
    expect(timestampAt(Buffer.from('12345 items'), 0)).toBe(0);
    expect(timestampAt(Buffer.from('text'), 0)).toBe(0);
    expect(timestampAt(Buffer.from('2016-12-01 12:47:1'), 0)).toBe(0);
    expect(timestampAt(Buffer.alloc(0), 5)).toBe(0);
  });

  test('what is found is always accepted by parseTimestamp, with the same end', () => {
    const piece = fc.constantFrom(
      '01',
      '-',
      'Dec',
      '2016',
      ' ',
      '12:47',
      ':19',
      '.310',
      ' (+0100)',
      'Z',
      ' PM',
      '1',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const bytes = Buffer.from(`01-Dec-2016 12:47${pieces.join('')}`);
        const length = timestampAt(bytes, 0);
        if (length > 0) expect(parseTimestamp(bytes.toString('utf8', 0, length))).not.toBeNull();
      }),
    );
  });
});
