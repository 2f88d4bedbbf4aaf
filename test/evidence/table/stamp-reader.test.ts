import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { StampReader } from '../../../src/evidence/table/stamp-reader.js';
import { parseTimestamp } from '../../../src/evidence/timestamp.js';

const days = fc.constantFrom('2016-12-01', '01-Dec-2016', '01-DEC-2016', '31-Apr-2016');
const clocks = fc.constantFrom('12:40:02', '12:40:59', '12:40:60', '12:40:0a', '12:41:02', '24:00:00');
const parts = fc.constantFrom('101', '000', '999', '1x1', '1 1');
const offsets = fc.constantFrom('+0000', '+0530', '-1500', '+0a00');
const stamps = fc
  .tuple(days, clocks, parts, offsets, fc.constantFrom('', '', '', ' ', 'x'))
  .map(([day, clock, part, offset, behind]) =>
    day.startsWith('2')
      ? `${day}T${clock}.${part}${offset}${behind}`
      : `${day} ${clock}:${part} (${offset})${behind}`,
  );

test('a time of a fixed form is what it is read as alone, whatever was read before it', () => {
  fc.assert(
    fc.property(fc.array(stamps, { minLength: 1, maxLength: 40 }), (texts) => {
      const reader = new StampReader();
      for (const text of texts) {
        const bytes = Buffer.from(`,"${text}",`);
        const isRead = reader.read(bytes, 2, 2 + text.length);
        const { utc, offsetMinutes } = reader;
        const expected = text.length === text.trim().length && /^\d{4}-.{23}$|^.{32}$/.test(text);
        expect(isRead ? { utc, offsetMinutes } : null).toEqual(expected ? parseTimestamp(text) : null);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 2000) },
  );
});
