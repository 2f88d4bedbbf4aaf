import { isBinaryPlist } from './binary-plist.js';
import type { Layer } from './layer.js';

/** Shorter runs of letters and digits are words, not wrapped files. */
const shortest = 40;
const shape = /^[A-Za-z0-9+/_-]+={0,2}$/;
const dataPrefix = /^\s{0,1000}data:[\w/+.;=-]{0,100},/;

/** What a text holds that is base64 as a whole, with or without line breaks, padding or a `data:` prefix. */
export function decodeBase64(text: string): Buffer | null {
  const packed = text.replace(dataPrefix, '').replace(/\s+/g, '');
  if (packed.length < shortest || !shape.test(packed)) return null;
  const bytes = Buffer.from(packed, 'base64');
  return isMarkup(bytes) || isBinaryPlist(bytes) ? bytes : null;
}

/** The text that `decodeBase64` found in a layer; its lines are those of the base64 text that carries it. */
export function unwrapLayer(layer: Layer, bytes: Buffer): Layer {
  const wide = isWide(bytes);
  const text = textOf(bytes);
  const byteAt = counter(text);
  const offsetAt = seeker(layer.text, dataPrefix.exec(layer.text)?.[0].length ?? 0);
  const carrier = (offset: number): number => Math.floor(((wide ? 2 + offset * 2 : byteAt(offset)) * 4) / 3);
  return { text, lineAt: (offset) => layer.lineAt(offsetAt(carrier(offset))) };
}

function isWide(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

function textOf(bytes: Buffer): string {
  return new TextDecoder(isWide(bytes) ? 'utf-16le' : 'utf-8').decode(bytes);
}

function isMarkup(bytes: Buffer): boolean {
  return /^\s{0,100}</.test(textOf(bytes.subarray(0, 400)));
}

/** Bytes before a character; cheap as long as offsets rise. */
function counter(text: string): (offset: number) => number {
  let at = 0;
  let bytes = 0;
  return (offset) => {
    if (offset < at) at = bytes = 0;
    bytes += Buffer.byteLength(text.slice(at, offset), 'utf8');
    at = offset;
    return bytes;
  };
}

/** Place of the n-th character behind `from` that is no white space; cheap as long as `n` rises. */
function seeker(text: string, from: number): (n: number) => number {
  let at = from;
  let seen = 0;
  return (n) => {
    if (n < seen) [at, seen] = [from, 0];
    for (; at < text.length; at += 1) {
      if (text.charCodeAt(at) <= 32) continue;
      if (seen === n) return at;
      seen += 1;
    }
    return at;
  };
}
