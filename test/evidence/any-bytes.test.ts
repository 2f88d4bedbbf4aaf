import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SecureMailError } from '../../src/errors.js';
import { detectEncoding, headToUtf8 } from '../../src/evidence/encoding.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import type { Located } from '../../src/evidence/located.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';

const names = fc.constantFrom(
  'Diagnostics_1.csv',
  'app_policies.xml',
  'AppInfo.txt',
  'APNS.csv',
  'BackgroundFetch.csv',
  'events.xml',
  'notes.txt',
  'bundle.zip',
  'log',
);

/** The evidence; null where the input was refused with a code that a person can do something about. */
async function readOrRefuse(name: string, bytes: Uint8Array): Promise<Evidence | null> {
  try {
    const evidence = await readEvidence([{ kind: 'file', name, bytes }]);
    expect(evidence.sources.map(({ problem }) => problem?.code)).not.toContain('INTERNAL');
    return evidence;
  } catch (error) {
    expect(error).toBeInstanceOf(SecureMailError);
    expect(error instanceof SecureMailError && error.code).not.toBe('INTERNAL');
    return null;
  }
}

const beginnings = fc.constantFrom(
  '',
  'PK\u0003\u0004',
  'bplist00',
  '<?xml version="1.0"?><Policies>',
  '\u001f\u008b\u0008',
  '\u00ff\u00fe',
  'Time,Level,Module,Message\n',
  'ElfFile\0',
  '{"a":',
);

test('any bytes whatever their name are read, or refused with a code', async () => {
  await fc.assert(
    fc.asyncProperty(names, beginnings, fc.uint8Array({ maxLength: 600 }), async (name, beginning, bytes) => {
      await readOrRefuse(name, Buffer.concat([Buffer.from(beginning, 'latin1'), bytes]));
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
}, 60_000);

/** Every record has a time of its own, by which its line is known. */
function timeOf(index: number): string {
  return `20-Nov-2026 09:${String(10 + index).padStart(2, '0')}:33:310 (+0100)`;
}

const messages = fc.constantFrom(
  'Subscription failed with HTTP status code 413',
  'Push notification received',
  'Subscription is invalid',
  '"two\nlines, quoted"',
  'Registration with listener failed: HTTP 500',
  'APNs token received',
);

const table = fc
  .array(fc.tuple(fc.constantFrom('ERROR', 'INFO'), messages), { minLength: 2, maxLength: 25 })
  .map((rows) => {
    const records = rows.map(([level, said], at) => `${timeOf(at)},${level},Secure Mail.APNS,${said}`);
    return `Time,Level,Module,Message\n${records.join('\n')}\n`;
  });

/** What may befall a file: a stretch of it gives way to something else. */
const wounds = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 30 }),
    instead: fc.oneof(
      fc.constantFrom(
        '"',
        '\n',
        '\r',
        '\r\n',
        '\0',
        '\u00ff',
        '\u00ef\u00bb\u00bf',
        ',',
        ';',
        '\t',
        ',,,,,,,,',
        '"\n"',
      ),
      fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    ),
  }),
  { maxLength: 6 },
);

const tableBytes = fc.tuple(table, wounds).map(([text, all]) =>
  all.reduce((bytes, { at, length, instead }) => {
    const start = Math.floor(at * bytes.length);
    return Buffer.concat([
      bytes.subarray(0, start),
      Buffer.from(instead, 'latin1'),
      bytes.subarray(start + length),
    ]);
  }, Buffer.from(text)),
);

/** Everything in the evidence that says where it stands. */
function* locatedIn(value: unknown): Generator<Located> {
  if (typeof value !== 'object' || value === null) return;
  if (isLocated(value)) yield value;
  const inner = value instanceof Map ? value.values() : Array.isArray(value) ? value : Object.values(value);
  for (const item of inner) yield* locatedIn(item);
}

function isLocated(value: object): value is Located {
  return 'file' in value && 'line' in value && 'text' in value && 'time' in value;
}

test('a damaged table is read, and evidence stands on the line where its record begins', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(tableBytes, async (bytes) => {
      const evidence = await readOrRefuse('Diagnostics_1.csv', bytes);
      const lines = headToUtf8(bytes, detectEncoding(bytes), true).toString('utf8').split('\n');
      for (const { line, text } of locatedIn(evidence)) {
        const beginning = text.split('\n', 1)[0]?.replace(/\r$/, '').trim().slice(0, 60) ?? '';
        expect(lines[line - 1]).toContain(beginning);
        seen += Number(beginning !== '');
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
  expect(seen).toBeGreaterThan(100);
}, 60_000);
