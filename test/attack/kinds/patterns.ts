import { longRuns } from '../../fuzz/mutations/hostile-values.js';
import type { Attack } from '../attack.js';
import { fileIn, filledTo, largeFileIn } from '../write-file.js';

const kind = 'Text: made against patterns';
const stamp = '"20-Nov-2026 09:12:33:310 (+0000)","ERROR","Secure Mail.APNS","","","","';
const titles = 'Time,Level,Module,File,Function,Line,Message\n';
const megabyte = 1024 * 1024;
const fine = ['unrecognized', 'inconclusive', 'cause-found'];

/** What patterns of ours begin with, repeated so that each repetition begins them anew. */
const baits = [
  ...longRuns.filter((piece) => piece !== '\n' && piece !== '\r' && !piece.includes('"')),
  'HTTP status code: ',
  'NSURLErrorDomain -',
  'https://a@b:',
  'EWS subscription failed ',
  'user=a ',
  'eyJhbGciOi.',
  'Error Domain=A Code=1 "',
  'could not be ',
  '2026-11-20T09:',
  '20-Nov-2026 ',
];

export const patternAttacks: readonly Attack[] = [
  ...baits.map(
    (bait): Attack => ({
      kind,
      name: `messages of 100 KB of ${JSON.stringify(bait)}`,
      expected: fine,
      write: (folder) => {
        const message = bait.repeat(Math.ceil(100_000 / bait.length)).replaceAll('"', '""');
        const records = Array.from({ length: 50 }, () => `${stamp}${message}"\n`);
        return fileIn(folder, 'Diagnostics_1.csv', titles + records.join(''));
      },
    }),
  ),
  {
    kind,
    name: 'all of them, 100 MB of a log',
    expected: fine,
    write: (folder) => {
      const records = baits.map((bait) => `${stamp}${bait.repeat(100).replaceAll('"', '""')}"\n`).join('');
      return largeFileIn(folder, 'Diagnostics_1.csv', filledTo(100 * megabyte, records, titles));
    },
  },
  {
    kind,
    name: 'all of them, pasted',
    expected: fine,
    write: (folder) => fileIn(folder, 'stdin', baits.map((bait) => `${bait.repeat(2000)}\n`).join('')),
  },
];
