import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptLimit } from '../../../src/evidence/located.js';
import { interpretMessage } from '../../../src/evidence/messages/interpret.js';
import { brief } from './phrasings/phrasing.js';
import { phrasings } from './phrasings/phrasings.js';

const lines = Object.values(phrasings).flat();
const line = fc.constantFrom(...lines);

function meaningOf(message: string, level = 'INFO'): string {
  return brief(interpretMessage(message, { level, module: 'Secure Mail.APNS' }));
}

function sameMeaning(change: (message: string) => string): void {
  const changed = lines.filter(([message, meaning, level]) => meaningOf(change(message), level) !== meaning);
  expect(changed.map(([message, meaning]) => `${change(message)}: ${meaning}`)).toEqual([]);
}

describe('the meaning of a message', () => {
  it('does not depend on white space', () => {
    fc.assert(
      fc.property(
        line,
        fc.constantFrom('  ', '\n', '\r\n', '\t', ' \n  ', '\u00a0'),
        ([message, meaning, level], gap) => {
          expect(meaningOf(message.replaceAll(' ', gap), level)).toBe(meaning);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('does not depend on where lines are wrapped', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 12 }), ([message, meaning, level], every) => {
        let count = 0;
        const wrapped = message.replace(/ /g, () => (++count % every === 0 ? '\n' : ' '));
        expect(meaningOf(wrapped, level)).toBe(meaning);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the style of quotes', () => {
    for (const quote of ['"', "'", '“', '”', '‘', '«', '`', '\\"', '&quot;']) {
      sameMeaning((message) => message.replace(/"|“|”/g, quote));
    }
  });

  it('does not depend on capitals', () => {
    sameMeaning((message) => message.toUpperCase());
    sameMeaning((message) => message.toLowerCase());
  });

  it('is the same for a whole sentence and with a full stop', () => {
    sameMeaning((message) => (/[.,;:]$|[<>{}]/.test(message) ? message : `${message}.`));
  });

  it('is not turned from success or start into failure by a sentence about something else before it', () => {
    const prefixes = [
      'The mailbox view could not be drawn. ',
      'Disk cache error. ',
      'Unable to load the avatar of a contact. ',
      'HTTP cache primed. ',
      'Memory warning received! ',
    ];
    fc.assert(
      fc.property(line, fc.constantFrom(...prefixes), ([message, meaning, level], prefix) => {
        fc.pre(/ (?:succeeded|started)/.test(meaning));
        expect(meaningOf(prefix + message, level)).toBe(meaning);
      }),
      { numRuns: 500 },
    );
  });

  it('rests on the part of a record that is kept', () => {
    fc.assert(
      fc.property(line, fc.string({ maxLength: 50 }), ([message], tail) => {
        const long = message.padEnd(excerptLimit, ' x') + tail;
        expect(meaningOf(long)).toBe(meaningOf(long.slice(0, excerptLimit)));
      }),
    );
  });

  it('is found in any text without an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(typeof meaningOf(text)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  it('carries a failure exactly when it failed', () => {
    for (const [message, , level = 'INFO'] of lines) {
      const meaning = interpretMessage(message, { level, module: 'Secure Mail.APNS' });
      if (meaning?.kind === 'push') expect(meaning.failure !== null).toBe(meaning.outcome === 'failed');
    }
  });
});

describe('hostile records', () => {
  it.each([
    'a',
    ' ',
    '"',
    '\\u201c',
    'Error Domain=',
    'subscription not ',
    '((((',
    '-1001',
    '\u0130',
    '\ufdfa',
    'https://a.',
    'aB',
    '-[a ',
    'a::',
    'x(a:',
    'GET /',
    'a -> ',
    '\u2705',
    'token 5b5f',
  ])('full of %j are read to their end', (piece) => {
    expect(typeof meaningOf(piece.repeat(1_000_000))).toBe('string');
  });
});
