import { type Attack, restRead, restReadBeside } from '../attack.js';
import { goodLog } from '../good-files.js';
import { fileIn, filledTo, largeFileIn } from '../write-file.js';

const size = 'Text: size';
const encoding = 'Text: encodings';
const gigabyte = 1024 ** 3;
const log = 'Diagnostics_1.csv';
const nothing = ['unrecognized', 'inconclusive'];
const limited = ['LIMIT_SIZE', 'LIMIT_TIME'];

function behindLog(name: string, bytes: number, piece: string, joint = ''): Attack {
  return {
    kind: size,
    name,
    expected: [restRead, ...restReadBeside('RECORD_CUT', ...limited)],
    write: (folder) => largeFileIn(folder, log, filledTo(bytes, piece, goodLog + joint)),
  };
}

function large(
  name: string,
  bytes: number,
  piece: string,
  head: string,
  expected: readonly string[],
): Attack {
  return {
    kind: size,
    name,
    expected,
    write: (folder) => largeFileIn(folder, log, filledTo(bytes, piece, head)),
  };
}

function encoded(name: string, expected: readonly string[], bytes: () => Buffer): Attack {
  return { kind: encoding, name, expected, write: (folder) => fileIn(folder, log, bytes()) };
}

const utf16 = Buffer.from(`\ufeff${goodLog}`, 'utf16le');
const latin = Buffer.from(
  '"20-Nov-2026 09:50:00:000 (+0000)","INFO","Überwachung","","","","größer"\n',
  'latin1',
);

export const textAttacks: readonly Attack[] = [
  large('a line of 1 GB and nothing else', gigabyte, 'word ', '', [...nothing, ...limited]),
  behindLog('a line of 1 GB behind a good log', gigabyte, 'word '),
  behindLog(
    'a quote never closed, 1 GB of lines',
    gigabyte,
    'text that goes on\n',
    '"20-Nov-2026 09:50:00:000 (+0000)","',
  ),
  behindLog('1 GB of quotes', gigabyte, '"', '"'),
  behindLog('1 GB of separators', gigabyte, ','),
  behindLog('1 GB of line breaks', gigabyte, '\n'),
  large('5,000,000 columns', 5_000_000 * 6, 'title,', '', [...nothing, ...limited]),
  {
    kind: size,
    name: '5,000,000 columns in each of 20 records',
    expected: [restRead, ...restReadBeside('RECORD_CUT')],
    write: (folder) =>
      largeFileIn(folder, log, filledTo(200_000_000, `${'a,'.repeat(5_000_000)}\n`, `${goodLog}`)),
  },
  large('20,000,000 lines', 20_000_000 * 15, 'a line of text\n', '', [...nothing, ...limited]),
  {
    kind: size,
    name: '1 GB on standard input',
    expected: ['LIMIT_SIZE'],
    write: (folder) => largeFileIn(folder, 'stdin', filledTo(gigabyte, 'a line of text\n')),
  },
  {
    kind: size,
    name: '1 MB of one word, pasted',
    expected: nothing,
    write: (folder) => fileIn(folder, 'stdin', 'word'.repeat(256 * 1024)),
  },
  {
    kind: encoding,
    name: '1 GB of NUL',
    expected: ['FILE_NOT_TEXT', 'INPUT_EMPTY'],
    write: (folder) => largeFileIn(folder, log, filledTo(gigabyte, '\0')),
  },
  encoded('NUL in the middle', [restRead], () =>
    Buffer.concat([goodLog, Buffer.alloc(1000), Buffer.from('\n'), goodLog]),
  ),
  encoded('NUL between all characters, unmarked', [restRead, 'FILE_NOT_TEXT', ...nothing], () =>
    utf16.subarray(2),
  ),
  encoded('UTF-16 with an odd last byte', [restRead], () => Buffer.concat([utf16, Buffer.from([0x0a])])),
  encoded('UTF-16 with half characters', [restRead], () =>
    Buffer.concat([utf16, Buffer.from([0, 0xd8, 0x0a, 0])]),
  ),
  encoded('UTF-8 that becomes UTF-16', [restRead, 'FILE_NOT_TEXT'], () => Buffer.concat([goodLog, utf16])),
  encoded('UTF-16 that becomes UTF-8', [restRead], () => Buffer.concat([utf16, goodLog])),
  encoded('UTF-8 that becomes Latin-1', [restRead], () => Buffer.concat([goodLog, latin, goodLog])),
  encoded('no UTF-8', [restRead], () =>
    Buffer.concat([goodLog, Buffer.from([0xff, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0x0a])]),
  ),
  encoded('a mark that lies', [...nothing, 'FILE_NOT_TEXT', restRead], () =>
    Buffer.concat([Buffer.from([0xfe, 0xff]), goodLog]),
  ),
  encoded('random bytes, 50 MB', ['FILE_NOT_TEXT', ...nothing], () => noise(50_000_000)),
];

/** Bytes in which no pattern is to be found, always the same. */
function noise(length: number): Buffer {
  const out = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    out[at] = state >>> 24;
  }
  return out;
}
