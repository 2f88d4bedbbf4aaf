import { deflateSync, gzipSync } from 'node:zlib';
import type { Mutation } from './mutation.js';

/** The same text in another encoding, or under a mark that lies. */
export const encodingMutations: readonly [Mutation, ...Mutation[]] = [
  { id: 'to UTF-16', apply: (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le') },
  { id: 'to UTF-16 unmarked', apply: (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le') },
  {
    id: 'to UTF-32',
    apply: (bytes) => {
      const characters = Array.from(`\ufeff${bytes.toString('utf8')}`);
      const out = Buffer.alloc(characters.length * 4);
      characters.forEach((character, index) => {
        out.writeUInt32LE(character.codePointAt(0) ?? 0, index * 4);
      });
      return out;
    },
  },
  { id: 'to Latin-1', apply: (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1') },
  { id: 'encoded twice', apply: (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8') },
  { id: 'lying mark', apply: (bytes, { random }) => Buffer.concat([random.pick(marks), bytes]) },
  {
    id: 'mixed encodings',
    apply: (bytes, { random }) => {
      const at = random.below(bytes.length + 1);
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(bytes.subarray(at).toString('latin1'), 'utf16le'),
      ]);
    },
  },
  { id: 'to base64', apply: (bytes) => Buffer.from(bytes.toString('base64')) },
  { id: 'to gzip', apply: (bytes) => gzipSync(bytes) },
  { id: 'to zlib', apply: (bytes) => deflateSync(bytes) },
  {
    id: 'CR alone',
    apply: (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r'), 'latin1'),
  },
];

const marks: readonly [Buffer, ...Buffer[]] = [
  Buffer.from([0xef, 0xbb, 0xbf]),
  Buffer.from([0xff, 0xfe]),
  Buffer.from([0xfe, 0xff]),
  Buffer.from([0xff, 0xfe, 0, 0]),
  Buffer.from([0x2b, 0x2f, 0x76, 0x38]),
];
