import { crc32 } from 'node:zlib';
import { buildZip } from '../support/zip.js';

/*
 * A zip whose only entry is the zip itself, byte by byte, so that it can be unpacked for ever. Its deflate stream is
 * a program of two instructions of five bytes, after Russ Cox, "Zip Files All The Way Down" (2010): write the bytes
 * that follow, and write again what was just written.
 */

const name = 'again.zip';
const unit = 5;

/** The zip that holds itself, with a checksum that is right. */
export function zipQuine(): Buffer {
  const size = around(0, 0).length;
  const plain = around(size, 0);
  // what the checksum of the whole comes to is linear in the checksum that is written into it
  const base = crc32(plain);
  const columns = Array.from({ length: 32 }, (_, bit) => {
    const one = (1 << bit) >>> 0;
    return (crc32(around(size, one)) ^ base ^ one) >>> 0;
  });
  return around(size, solve(columns, base));
}

/** The zip with that size and checksum written into it. */
function around(size: number, crc: number): Buffer {
  const shell = (packed: Buffer): Buffer => buildZip([{ name, content: '', packed, size, crc }]);
  const prefixLength = 30 + name.length;
  const empty = shell(Buffer.alloc(0));
  const length = program(empty.subarray(0, prefixLength), empty.subarray(prefixLength)).length;
  const zip = shell(Buffer.alloc(length));
  const [prefix, suffix] = [zip.subarray(0, prefixLength), zip.subarray(prefixLength + length)];
  return Buffer.concat([prefix, program(prefix, suffix), suffix]);
}

/** The stream that writes prefix, itself, and suffix. */
function program(prefix: Buffer, suffix: Buffer): Buffer {
  const [p, s] = [prefix.length + unit, suffix.length + unit];
  const [none, one, four, before, behind] = [0, unit, 4 * unit, p, s].map(write);
  const [again, againBefore, againLast] = [repeat(4 * unit), repeat(p), repeat(s, true)];
  const parts = [
    ...[before, prefix, before, againBefore, one, againBefore, one, one, four, againBefore, one, one, four],
    ...[again, four, again, four, again, four, again, four, again, none, none, behind],
    ...[again, none, none, behind, againLast, suffix, againLast],
  ];
  return Buffer.concat(parts.filter((part) => part !== undefined));
}

/** Writes so many bytes that follow: the head of a stored block. */
function write(length: number): Buffer {
  const head = Buffer.alloc(unit);
  head.writeUInt16LE(length, 1);
  head.writeUInt16LE(length ^ 0xffff, 3);
  return head;
}

/**
 * Writes the last so many bytes again, in five bytes: a block with fixed codes that ends so near to its last bit
 * that the head of a stored block behind it, three bits, ends in the next byte.
 */
function repeat(length: number, last = false): Buffer {
  const half = length / 2;
  const whole = `${block(false)}${copy(length, length)}${end}`;
  const forms = [
    `${block(last)}${copy(half, length)}${copy(half, length)}${end}`,
    `${whole}${block(last)}${end}`,
    // the suffix of a zip without a comment ends with a zero byte
    `${block(last)}${copy(length - 1, length)}${zeroByte}${end}`,
  ];
  const bits = forms.find((form) => form.length >= 8 * unit - 2 && form.length <= 8 * unit);
  if (bits === undefined) throw new Error(`${length} bytes are not to be repeated in five`);
  const digits = bits.padEnd(8 * unit, '0').match(/.{8}/g) ?? [];
  return Buffer.from(digits.map((byte) => Number.parseInt([...byte].reverse().join(''), 2)));
}

/** The codes of RFC 1951, 3.2.5 and 3.2.6, as the bits come. */
const end = '0000000';
const zeroByte = '00110000';

function block(last: boolean): string {
  return `${last ? 1 : 0}10`;
}

function copy(length: number, distance: number): string {
  return lengthBits(length) + distanceBits(distance);
}

/** From 3 to 114, whose codes have seven bits. */
function lengthBits(length: number): string {
  if (length < 11) return (length - 2).toString(2).padStart(7, '0');
  const extra = Math.floor(Math.log2(length - 3)) - 2;
  const step = (length - 3) >> extra;
  return `${(4 * extra + step + 1).toString(2).padStart(7, '0')}${extraBits(length - 3, extra)}`;
}

/** From 5 on. */
function distanceBits(distance: number): string {
  const extra = Math.floor(Math.log2(distance - 1)) - 1;
  const step = (distance - 1) >> extra;
  return `${(2 * extra + step).toString(2).padStart(5, '0')}${extraBits(distance - 1, extra)}`;
}

function extraBits(value: number, count: number): string {
  return [...(value % 2 ** count).toString(2).padStart(count, '0')].reverse().join('');
}

/** The x for which the sum, without carry, of the columns that its bits choose is `wanted`. */
function solve(columns: readonly number[], wanted: number): number {
  const rows = columns.map((value, bit) => ({ value, chosen: (1 << bit) >>> 0 }));
  let [left, x] = [wanted, 0];
  for (let bit = 31; bit >= 0; bit -= 1) {
    const at = rows.findIndex(({ value }) => value >>> bit === 1);
    const [pivot] = at < 0 ? [] : rows.splice(at, 1);
    if (pivot === undefined) continue;
    for (const row of rows.filter(({ value }) => value >>> bit === 1)) {
      row.value = (row.value ^ pivot.value) >>> 0;
      row.chosen = (row.chosen ^ pivot.chosen) >>> 0;
    }
    if (left >>> bit !== 1) continue;
    left = (left ^ pivot.value) >>> 0;
    x = (x ^ pivot.chosen) >>> 0;
  }
  if (left !== 0) throw new Error('no checksum is right');
  return x;
}
