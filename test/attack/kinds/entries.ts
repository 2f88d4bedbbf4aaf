import { buildZip, type ZipEntry } from '../../support/zip.js';
import { type Attack, restRead, restReadBeside } from '../attack.js';
import { goodEntries, goodLog } from '../good-files.js';
import { fileIn } from '../write-file.js';

const many = 'Many entries';
const names = 'Names of entries';

function named(name: string, entryName: string | Buffer, more: Partial<ZipEntry> = {}): Attack {
  return withEntries(name, [{ name: entryName, content: 'noise', ...more }]);
}

/** A bad name is no reason not to read a file: it gets a harmless one. */
function withEntries(name: string, entries: readonly ZipEntry[]): Attack {
  return {
    kind: names,
    name,
    expected: [restRead, ...restReadBeside('FILE_NOT_TEXT', 'ZIP_BROKEN')],
    write: (folder) => fileIn(folder, 'bundle.zip', buildZip([...goodEntries, ...entries])),
  };
}

export const entryAttacks: readonly Attack[] = [
  {
    kind: many,
    name: '100,000 empty files',
    expected: ['LIMIT_ENTRIES'],
    write: (folder) => fileIn(folder, 'bundle.zip', buildZip(listed(100_000, ''))),
  },
  {
    kind: many,
    name: '9,000 files of one line',
    expected: ['unrecognized'],
    write: (folder) => fileIn(folder, 'bundle.zip', buildZip(listed(9000, 'one line\n'))),
  },
  {
    kind: many,
    name: '9,000 logs',
    expected: [restRead, 'inconclusive'],
    write: (folder) => fileIn(folder, 'bundle.zip', buildZip(listed(9000, goodLog.subarray(0, 4000)))),
  },
  {
    kind: many,
    name: '20 archives of 9,000 files',
    expected: [
      'LIMIT_ENTRIES',
      ...['unrecognized', 'inconclusive'].map((verdict) => `${verdict} + LIMIT_ENTRIES`),
    ],
    write: (folder) => {
      const inner = buildZip(listed(9000, 'one line\n'));
      return fileIn(folder, 'bundle.zip', buildZip(listed(20, inner, 'zip')));
    },
  },
  {
    kind: many,
    name: 'entries with 64 KB of extra field and 64 KB of name',
    expected: ['unrecognized', 'LIMIT_ENTRIES', 'LIMIT_SIZE', 'unrecognized + ZIP_OVERLAP'],
    write: (folder) => fileIn(folder, 'bundle.zip', buildZip(fat(400))),
  },
  named('upwards', '../../../../etc/cron.d/evil'),
  named('upwards, backslashes', '..\\..\\..\\Windows\\evil.csv'),
  named('absolute', '/etc/passwd'),
  named('with a drive', 'C:\\evil.csv'),
  named('on a share', '\\\\host\\share\\evil.csv'),
  named('with NUL', 'evil.csv\u0000.zip'),
  named('__proto__', '__proto__'),
  named('below __proto__', '__proto__/polluted.csv'),
  named('constructor', 'constructor/prototype'),
  named('empty', ''),
  named('dots alone', './.././..'),
  named('60,000 characters', 'x'.repeat(60_000)),
  named('20,000 folders deep', 'a/'.repeat(20_000)),
  named('steering characters', '\u001b[2J\u202efdp.csv'),
  named('no UTF-8', Buffer.from([0xff, 0xfe, 0x2f, 0xc0, 0xaf])),
  named('a symbolic link', 'link.csv', { unixMode: 0o120777, content: '/etc/passwd' }),
  named('a device', 'device.csv', { unixMode: 0o020666 }),
  withEntries(
    'the same 1,000 times',
    Array.from({ length: 1000 }, () => ({ name: 'Secure Mail/AppInfo.txt', content: 'noise' })),
  ),
  withEntries('a folder and a file of one name', [
    { name: 'Secure Mail/Diagnostics_1.csv/', content: '' },
    { name: 'Secure Mail/Diagnostics_1.csv/inner.csv', content: 'noise' },
  ]),
];

function listed(count: number, content: string | Buffer, ending = 'csv'): ZipEntry[] {
  return Array.from({ length: count }, (_, index) => ({ name: `${index}.${ending}`, content, stored: true }));
}

function fat(count: number): ZipEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${index}`.padEnd(65_000, 'x'),
    content: 'noise',
    extra: Buffer.alloc(65_000),
    localExtra: Buffer.alloc(65_000),
  }));
}
