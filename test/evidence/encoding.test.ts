import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectEncoding, headToUtf8, toUtf8 } from '../../src/evidence/encoding.js';

const log = 'Time,Level,Message\r\n"01-Dec-2016 12:47:19:310 (+0000)","ERROR","Prüfung fehlgeschlagen €"\r\n';

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** Only characters that windows-1252 and Latin-1 write alike, but for the euro sign. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('€', '\x80'), 'latin1');
}

const written: [string, (text: string) => Buffer][] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16 LE', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 LE with a byte order mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE', bigEndian],
  ['UTF-16 BE with a byte order mark', (text) => bigEndian(`\ufeff${text}`)],
  ['windows-1252', windows1252],
];

async function* inChunks(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let start = 0;
  for (let turn = 0; start < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(start, start + size);
    start += size;
  }
}

async function read(bytes: Buffer, sizes: readonly number[] = [64]): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of toUtf8(inChunks(bytes, sizes), detectEncoding(bytes))) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

function utf8(text: string): string {
  return Buffer.from(text).toString('latin1');
}

const chunkSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe.each(written)('%s', (_, encode) => {
  test('becomes UTF-8 whatever the chunks', async () => {
    const anywhere = fc.constantFrom('', 'ä', 'Straße', '€', '\r\n', '"x;y"', 'é'.repeat(20));
    await fc.assert(
      fc.asyncProperty(chunkSizes, fc.array(anywhere), async (sizes, more) => {
        const text = `${log}${more.join('')}`;
        expect(await read(encode(text), sizes)).toBe(utf8(text));
      }),
    );
  });

  test('with line ends of carriage returns becomes readable, line by line', async () => {
    const text = log.replaceAll('\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(chunkSizes, async (sizes) => {
        expect(await read(encode(text), sizes)).toBe(utf8(text.replaceAll('\r', '\n')));
      }),
    );
  });

  test('the head is the beginning of the whole', () => {
    const bytes = encode(log);
    for (let length = 0; length <= bytes.length; length += 1) {
      const head = headToUtf8(bytes.subarray(0, length), detectEncoding(bytes), false);
      expect(utf8(log).startsWith(head.toString('latin1'))).toBe(true);
    }
    expect(headToUtf8(bytes, detectEncoding(bytes), true)).toEqual(Buffer.from(log));
  });
});

describe('broken text', () => {
  test('bytes that are not UTF-8 are replaced as a decoder of the whole would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), chunkSizes, async (bytes, sizes) => {
        const whole = Buffer.concat([
          Buffer.from('ärger ÄÖÜ äöü '.repeat(9)),
          Buffer.from(bytes).filter(Boolean),
        ]);
        const encoding = { charset: 'utf-8', onlyReturns: false } as const;
        const chunks: Buffer[] = [];
        for await (const chunk of toUtf8(inChunks(whole, sizes), encoding)) chunks.push(chunk);
        expect(Buffer.concat(chunks).toString()).toBe(whole.toString('utf8'));
      }),
    );
  });

  test('a log in UTF-8 that was cut within a character stays UTF-8', async () => {
    const text = Buffer.concat([
      Buffer.from('Prüfung läuft für '),
      Buffer.of(0xc3),
      Buffer.from('\nweiter\n'),
    ]);
    expect(detectEncoding(text).charset).toBe('utf-8');
    expect(await read(text)).toBe(utf8('Prüfung läuft für \ufffd\nweiter\n'));
  });

  test('an odd byte at the end of UTF-16 becomes one replacement', async () => {
    expect(await read(Buffer.concat([Buffer.from('\ufeffab', 'utf16le'), Buffer.of(0x41)]))).toBe(
      utf8('ab\ufffd'),
    );
  });

  test('stray zeros do not make a log another encoding, and are left out', async () => {
    const zeros = '\0'.repeat(40);
    expect(await read(Buffer.from(`${zeros}${log}${zeros}`))).toBe(utf8(log));
  });

  test('later bytes never change what the head decided', async () => {
    const bytes = Buffer.concat([Buffer.from('plain text\n'), Buffer.of(0xe4)]);
    const chunks: Buffer[] = [];
    const encoding = detectEncoding(bytes.subarray(0, 11));
    for await (const chunk of toUtf8(inChunks(bytes, [4]), encoding)) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('plain text\n\ufffd');
  });
});

describe('line ends', () => {
  test('a carriage return within a file of line feeds stays', async () => {
    expect(await read(Buffer.from('a\rb\nc\r\n'))).toBe('a\rb\nc\r\n');
  });

  test('a file that turns to CRLF only later keeps its pairs', async () => {
    const bytes = Buffer.from('a\rb\rc\r\nd\r');
    const chunks: Buffer[] = [];
    const encoding = detectEncoding(bytes.subarray(0, 4));
    for await (const chunk of toUtf8(inChunks(bytes, [1]), encoding)) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('a\nb\nc\r\nd\n');
  });
});

describe('what is no text', () => {
  test('is handed on as it is', async () => {
    const plist = Buffer.from('bplist00\xd1\x01\x02\r\x00\xff', 'latin1');
    expect(detectEncoding(plist).charset).toBe('binary');
    expect(await read(plist)).toBe(plist.toString('latin1'));
    expect(detectEncoding(Buffer.from([0x89, 0x50, 0xff, 0x00, 0x00, 0x01])).charset).toBe('binary');
  });

  test('nothing at all is empty text', async () => {
    expect(await read(Buffer.alloc(0))).toBe('');
    expect(headToUtf8(Buffer.alloc(0), detectEncoding(Buffer.alloc(0)), true).length).toBe(0);
  });
});
