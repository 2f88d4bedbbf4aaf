import { isUtf8 } from 'node:buffer';
import { incompleteTail } from './utf8-transcoder.js';

/** `binary`: not text in any of the others; handed on as it is. */
export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'binary';

const utf16Sample = 4096;

/** Of text in UTF-16, at least this share of the high bytes is zero: digits, separators, line ends. */
const zeroHighBytes = 0.2;
/** And at most this share of the low bytes. */
const zeroLowBytes = 0.02;

/** Binary property lists; their first bytes are text. */
const binaryMagic = Buffer.from('bplist0');

/** The charset of a file that begins with `head`, which may end within a character. */
export function detectCharset(head: Buffer): Charset {
  return charsetOfMark(head) ?? charsetOfZeros(head) ?? charsetOfBytes(head);
}

function charsetOfMark(head: Buffer): Charset | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  return head.subarray(0, binaryMagic.length).equals(binaryMagic) ? 'binary' : null;
}

function charsetOfZeros(head: Buffer): Charset | null {
  const sample = head.subarray(0, Math.min(utf16Sample, head.length & ~1));
  if (!sample.includes(0)) return null;
  const [even, odd] = [zeroShare(sample, 0), zeroShare(sample, 1)];
  if (odd >= zeroHighBytes && even <= zeroLowBytes) return 'utf-16le';
  if (even >= zeroHighBytes && odd <= zeroLowBytes) return 'utf-16be';
  return null;
}

function zeroShare(sample: Buffer, parity: 0 | 1): number {
  let zeros = 0;
  for (let index = parity; index < sample.length; index += 2) if (sample[index] === 0) zeros += 1;
  return zeros / (sample.length / 2);
}

function charsetOfBytes(head: Buffer): Charset {
  const text = head.subarray(0, head.length - incompleteTail(head));
  if (isUtf8(text)) return 'utf-8';
  if (text.includes(0)) return 'binary';
  return isMostlyUtf8(text) ? 'utf-8' : 'windows-1252';
}

/** A log that was cut within a character is still UTF-8: its sound characters outnumber the broken ones. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const sound = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return sound > broken;
}
