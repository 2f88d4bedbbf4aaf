import { type BundleFile, headLimit } from '../bundle-file.js';
import { incompleteTail } from '../encoding/utf8-transcoder.js';
import { detectEncoding, headToUtf8, toUtf8 } from '../encoding.js';
import type { OpenedFile, RawHead } from './opened-file.js';

/** The file as readers get it: their first reading goes on where that of the head stopped. */
export function asBundleFile(file: OpenedFile, { bytes, whole }: RawHead): BundleFile {
  const encoding = detectEncoding(bytes);
  const text = headToUtf8(bytes, encoding, whole);
  return {
    path: file.path,
    head: cutHead(text),
    chunks: () => (whole ? once(text) : toUtf8(file.chunks(), encoding)),
    raw: () => (whole ? once(bytes) : file.chunks()),
  };
}

function cutHead(text: Buffer): Buffer {
  if (text.length <= headLimit) return text;
  const head = text.subarray(0, headLimit);
  return head.subarray(0, head.length - incompleteTail(head));
}

async function* once(text: Buffer): AsyncGenerator<Buffer> {
  if (text.length > 0) yield text;
}
