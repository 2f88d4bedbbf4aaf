import type { Random } from '../../../src/workspace/samples/random.js';
import type { ZipEntry } from '../../support/zip.js';

const huge: readonly [number, ...number[]] = [0, 1, 0x7fffffff, 0xfffffffe, 0xffffffff];

/** One lie about an entry. */
export function oddEntry(random: Random): Partial<ZipEntry> {
  return random.pick<() => Partial<ZipEntry>>([
    () => ({ size: random.pick(huge) }),
    () => ({ compressedSize: random.pick(huge) }),
    () => ({ offset: random.pick([...huge, random.below(2000)]) }),
    () => ({ crc: random.pick(huge) }),
    () => ({ method: random.pick([0, 1, 9, 12, 14, 93, 99, 0xffff]) }),
    () => ({ flags: random.pick([0, 1, 0x41, 0x2001, 0xffff]) }),
    () => ({ stored: true, descriptor: true }),
    () => ({ extra: Buffer.from([1, 0, 0xff, 0xff]) }),
    () => ({ localExtra: Buffer.alloc(random.below(60_000)) }),
    () => ({ unixMode: random.pick([0o120777, 0o040755, 0o010644]) }),
  ])();
}

/** A name that is no file's. */
export function oddName(random: Random): string | Buffer {
  return random.pick<string | Buffer>([
    '../../etc/passwd',
    '/absolute/Diagnostics_1.csv',
    'C:\\Windows\\Diagnostics_1.csv',
    'a\\..\\b.csv',
    'nul\u0000.csv',
    '__proto__',
    'constructor/prototype',
    '',
    '.',
    '//',
    'a/'.repeat(500),
    'x'.repeat(5000),
    '\u202egnp.csv',
    '\u001b[31m.csv',
    'CON.csv',
    Buffer.from([0xff, 0xfe, 0x80, 0x2f, 0xc3]),
    'folder/',
    'Secure Mail/Ctxlog_AppPolicies.xml!/inner.csv',
  ]);
}
