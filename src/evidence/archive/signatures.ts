/** First bytes of a zip's entry: APPNOTE.TXT 4.3.7. */
export const localHeaderSignature = Buffer.from('PK\x03\x04', 'latin1');

/** What the first bytes of a file say it is. */
export type FileKind = 'zip' | 'gzip' | 'other' | ForeignKind;

/** An archive of a kind that is not read. */
export interface ForeignKind {
  readonly foreign: string;
}

const zipStarts = [localHeaderSignature, signature('PK\x05\x06'), signature('PK\x07\x08PK\x03\x04')];
const gzipStart = signature('\x1f\x8b\x08');

const foreignStarts: readonly (readonly [string, Buffer])[] = [
  ['7-Zip', signature('7z\xbc\xaf\x27\x1c')],
  ['RAR', signature('Rar!\x1a\x07')],
  ['xz', signature('\xfd7zXZ\0')],
  ['bzip2', signature('BZh')],
  ['Zstandard', signature('\x28\xb5\x2f\xfd')],
  ['LZ4', signature('\x04\x22\x4d\x18')],
  ['compress', signature('\x1f\x9d')],
  ['cabinet', signature('MSCF\0')],
];
const tarMark = signature('ustar');
const tarMarkOffset = 257;

export function kindOfFile(head: Buffer): FileKind {
  const starts = (bytes: Buffer): boolean => head.subarray(0, bytes.length).equals(bytes);
  if (zipStarts.some(starts)) return 'zip';
  if (starts(gzipStart)) return 'gzip';
  const foreign = foreignStarts.find(([, start]) => starts(start))?.[0] ?? (isTar(head) ? 'tar' : null);
  return foreign === null ? 'other' : { foreign };
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
