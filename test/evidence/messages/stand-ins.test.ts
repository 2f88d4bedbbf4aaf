import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/evidence/messages/fold-text.js';
import { interpretText } from '../../../src/evidence/messages/interpret.js';
import { withStandIns } from '../../../src/evidence/messages/stand-ins.js';
import { Understood } from '../../../src/evidence/messages/understood.js';
import { brief } from './phrasings/phrasing.js';
import { phrasings } from './phrasings/phrasings.js';

const lines = Object.values(phrasings).flat();

/** What a text is read as, without anything that stands in for anything. */
function meaningOf(text: string, isError: boolean): string {
  return brief(interpretText(text, { ofPush: true, isSpecific: true, isError }, new Understood()));
}

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const guid = fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((parts) => parts.join('-'));
const id = fc.oneof(
  guid,
  guid.map((lower) => lower.toUpperCase()),
  hex(8),
  hex(16),
  hex(40),
  hex(12).map((digits) => `0x${digits}`),
  fc.integer({ min: 10_000, max: 9_999_999_999 }).map(String),
);
const duration = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom('ms', ' ms', 's', ' s'))
  .map((parts) => parts.join(''));
/** How a message names them. */
const naming = fc.oneof(
  fc
    .tuple(id, fc.constantFrom('(request *)', '[*]', 'id=*', 'requestId: *', '*', '#*', "'*'", '0 of *'))
    .map(([value, way]) => way.replace('*', value)),
  fc
    .tuple(duration, fc.constantFrom('after *', 'in *', '(*)', 'took *', 'duration=*', '*'))
    .map(([value, way]) => way.replace('*', value)),
);

describe('what stands in for ids, long numbers and durations', () => {
  it('changes no phrase', () => {
    const changed = lines.filter(([message, , level]) => {
      const text = foldText(message);
      return meaningOf(withStandIns(text), level === 'ERROR') !== meaningOf(text, level === 'ERROR');
    });
    expect(changed).toEqual([]);
  });

  it('changes the meaning of no message that names some', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lines),
        fc.array(naming, { minLength: 1, maxLength: 2 }),
        fc.nat(),
        fc.boolean(),
        ([message], named, place, isError) => {
          const words = foldText(message).split(' ');
          words.splice(place % (words.length + 1), 0, ...named);
          const text = words.join(' ');
          expect(meaningOf(withStandIns(text), isError)).toBe(meaningOf(text, isError));
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 500) },
    );
  });

  it('makes messages alike that differ in nothing else', () => {
    const text = (request: string, pointer: string, items: string, time: string) =>
      `Subscribe ${request} failed at ${pointer} with ${items} items after ${time} ms`;
    const one = text('12345678-9abc-def0-1234-56789abcdef0', '0x7fa2b3c4d5', '48213', '437');
    const other = text('1f345678-9abc-def0-1234-5678dabcdef7', '0x7fc4a3b1d9', '99120', '218');
    expect(withStandIns(one)).toBe(withStandIns(other));
  });

  it.each([
    'HTTP 413',
    'code -1004',
    'Code=3000',
    '0x00000000',
    '00000',
    'version 24.10.12345',
    'defaced acceded',
    'line 437',
    'Build12345678',
    'deadbeef',
  ])('leaves %j as it is', (text) => {
    expect(withStandIns(text)).toBe(text);
  });
});
