/** First bytes of a zip's entry: APPNOTE.TXT 4.3.7. */
export const localHeaderSignature = Buffer.from('PK\x03\x04', 'latin1');

/** What the first bytes of a file say it is. `foreign`: an archive of a kind that is not read. */
export type FileKind = 'zip' | 'gzip' | 'foreign' | 'other';

const zipStarts = [localHeaderSignature, signature('PK\x05\x06'), signature('PK\x07\x08PK\x03\x04')];
const gzipStart = signature('\x1f\x8b\x08');

/** 7-Zip, RAR, xz, bzip2, Zstandard, Windows cabinet. */
const foreignStarts = [
  '7z\xbc\xaf\x27\x1c',
  'Rar!\x1a\x07',
  '\xfd7zXZ\0',
  'BZh',
  '\x28\xb5\x2f\xfd',
  'MSCF\0',
].map(signature);
const tarMark = signature('ustar');
const tarMarkOffset = 257;

export function kindOfFile(head: Buffer): FileKind {
  const starts = (bytes: Buffer): boolean => head.subarray(0, bytes.length).equals(bytes);
  if (zipStarts.some(starts)) return 'zip';
  if (starts(gzipStart)) return 'gzip';
  return foreignStarts.some(starts) || isTar(head) ? 'foreign' : 'other';
}

/** Whether the file is a web page: what a download gives instead of the file when it is refused. */
export function isWebPage(head: Buffer): boolean {
  return /^\s{0,100}<(?:!doctype html|html)[\s>]/iu.test(head.toString('latin1', 0, 200));
}

function isTar(head: Buffer): boolean {
  return head.subarray(tarMarkOffset, tarMarkOffset + tarMark.length).equals(tarMark);
}

function signature(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
