import { isUtf8 } from 'node:buffer';
import { SecureMailError } from '../../errors.js';
import { headLimit } from '../bundle-file.js';
import { detectCharset } from '../encoding/charset.js';
import { placeOf } from './place.js';

/** In bytes of UTF-8. */
const longestDeclaration = 1000;
const declaration = /^<\?xml\s[^<>]{0,900}\?>/;
const utf8Mark = '\ufeff';

/**
 * Why the bytes of an XML document are not what its encoding requires (XML 1.0, 4.3.3): a declaration that its
 * byte order mark belies, or bytes that are no characters; null where they are fine. Of an encoding in which every
 * byte is a character, such as `windows-1252`, nothing but the declaration can be wrong.
 */
export function encodingFault(bytes: Buffer): SecureMailError | null {
  const charset = detectCharset(bytes.subarray(0, headLimit));
  if (charset === 'utf-16le' || charset === 'utf-16be') return faultOfUtf16(bytes, charset);
  const head = bytes.subarray(0, longestDeclaration).toString('utf8');
  const marked = head.startsWith(utf8Mark);
  const declared = declaredEncoding(marked ? head.slice(1) : head);
  const isUtf8Name = declared === null || declared === 'utf-8' || declared === 'us-ascii';
  if (isUtf16Name(declared) || (marked && !isUtf8Name)) return belied();
  return faultOfBytes(bytes, isUtf8Name);
}

/** In lower case; null where none is declared. */
function declaredEncoding(head: string): string | null {
  const inside = declaration.exec(head)?.[0] ?? '';
  return /\sencoding\s{0,100}=\s{0,100}["']([\w.-]{1,60})["']/.exec(inside)?.[1]?.toLowerCase() ?? null;
}

function isUtf16Name(name: string | null): boolean {
  return name !== null && /^(?:utf-16|iso-10646-ucs-2$)/.test(name);
}

function faultOfUtf16(bytes: Buffer, charset: 'utf-16le' | 'utf-16be'): SecureMailError | null {
  const even = bytes.subarray(0, bytes.length & ~1);
  const units = charset === 'utf-16le' ? even : Buffer.from(even).swap16();
  const text = units.toString('utf16le').replace(/^\ufeff/, '');
  const declared = declaredEncoding(text.slice(0, longestDeclaration));
  if (declared !== null && !isUtf16Name(declared)) return belied();
  if (text.isWellFormed() && even.length === bytes.length) return null;
  return broken(text, firstDifference(text, text.toWellFormed()), 'half of a character in UTF-16');
}

/** A zero byte is no character of XML, and the product leaves it out of what it reads. */
function faultOfBytes(bytes: Buffer, isUtf8Name: boolean): SecureMailError | null {
  const zero = bytes.indexOf(0);
  if (zero !== -1) return broken(bytes.toString('latin1'), zero, 'a zero byte');
  if (!isUtf8Name || isUtf8(bytes)) return null;
  const text = bytes.toString('latin1');
  const at = firstDifference(text, Buffer.from(bytes.toString('utf8')).toString('latin1'));
  return broken(text, at, 'bytes that are not UTF-8, and no other encoding is declared');
}

function firstDifference(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

function belied(): SecureMailError {
  return broken('', 0, 'the encoding that is declared is not that of the file');
}

function broken(text: string, offset: number, reason: string): SecureMailError {
  return new SecureMailError('XML_BROKEN', `${placeOf(text, offset)}: ${reason}`);
}
