import { type Mutation, stretch } from './mutation.js';

/** Whatever the bytes mean. */
export const byteMutations: readonly [Mutation, ...Mutation[]] = [
  {
    id: 'flip bits',
    apply: (bytes, { random }) => {
      const out = Buffer.from(bytes);
      const flips = 1 + random.below(8);
      for (let flip = 0; flip < flips && out.length > 0; flip += 1) {
        const at = random.below(out.length);
        out.writeUInt8(out.readUInt8(at) ^ (1 << random.below(8)), at);
      }
      return out;
    },
  },
  {
    id: 'overwrite bytes',
    apply: (bytes, { random }) => {
      const out = Buffer.from(bytes);
      const { at, length } = stretch(bytes, random);
      const byte = random.pick([0, 0xff, 0x80, 0x22, 0x0a, 0x0d, 0x3c, -1]);
      for (let index = at; index < at + length; index += 1)
        out.writeUInt8(byte < 0 ? random.below(256) : byte, index);
      return out;
    },
  },
  {
    id: 'insert bytes',
    apply: (bytes, { random }) => {
      const at = random.below(bytes.length + 1);
      const added = Buffer.from(Array.from({ length: 1 + random.below(40) }, () => random.below(256)));
      return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
    },
  },
  {
    id: 'delete bytes',
    apply: (bytes, { random }) => {
      const { at, length } = stretch(bytes, random);
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    },
  },
  {
    id: 'cut',
    apply: (bytes, { random }) => {
      const at = random.below(bytes.length + 1);
      return random.below(4) === 0 ? bytes.subarray(at) : bytes.subarray(0, at);
    },
  },
  {
    id: 'splice two files',
    apply: (bytes, { random, other }) =>
      Buffer.concat([
        bytes.subarray(0, random.below(bytes.length + 1)),
        other.subarray(random.below(other.length + 1)),
      ]),
  },
  {
    id: 'repeat a block',
    apply: (bytes, { random }) => {
      const { at, length } = stretch(bytes, random);
      const times = 1 + random.below(random.pick([4, 200]));
      const block = bytes.subarray(at, at + length);
      return Buffer.concat([bytes.subarray(0, at), ...Array(times).fill(block), bytes.subarray(at)]);
    },
  },
  {
    id: 'swap blocks',
    apply: (bytes, { random }) => {
      const [first = 0, second = 0, third = 0] = [0, 0, 0]
        .map(() => random.below(bytes.length + 1))
        .sort((a, b) => a - b);
      return Buffer.concat([
        bytes.subarray(0, first),
        bytes.subarray(second, third),
        bytes.subarray(first, second),
        bytes.subarray(third),
      ]);
    },
  },
];
