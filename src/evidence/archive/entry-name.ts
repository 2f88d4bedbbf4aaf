import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';

/** Bytes 0x80 to 0xFF of code page 437, which a zip's names are in unless it says otherwise. */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Bundles have paths of a tenth of these. Of a longer one its end tells more: the file's name, the folders next to it. */
const longestName = 500;
const mostParts = 20;

/** The Info-ZIP Unicode path field (APPNOTE.TXT 4.6.9): version, CRC of the plain name, name in UTF-8. */
export const unicodePathField = 0x7075;

/** An entry's name as text, from its bytes and its Unicode path field. */
export function decodeName(bytes: Buffer, unicodePath: Buffer | null): string {
  if (unicodePath !== null && unicodePath.length > 5 && unicodePath.readUInt32LE(1) === crc32(bytes)) {
    return unicodePath.toString('utf8', 5);
  }
  if (isUtf8(bytes)) return bytes.toString('utf8');
  return [...bytes]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : codePage437[byte - 0x80]))
    .join('');
}

/**
 * A name as a relative path that can do no harm: parts joined with `/`, none empty, `.` or `..`, no drive,
 * no character that controls a terminal or turns the direction of writing; of a long one the end.
 */
export function harmlessPath(name: string): string {
  const parts = name
    .slice(-longestName)
    .replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .replace(/^[a-z]:/iu, '')
    .split(/[/\\]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.slice(-mostParts).join('/').toWellFormed() || 'unnamed';
}

/** What file managers add of their own; none of it is evidence. */
export function isClutter(path: string): boolean {
  const parts = path.split('/');
  const base = parts.at(-1) ?? '';
  return parts.includes('__MACOSX') || base === '.DS_Store' || base.startsWith('._');
}
