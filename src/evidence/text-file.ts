import { type BundleFile, headLimit } from './bundle-file.js';

/** Text that is already in memory, as one file of the input. */
export function textFile(path: string, text: string): BundleFile {
  const bytes = Buffer.from(text, 'utf8');
  return {
    path,
    head: bytes.subarray(0, headLimit),
    async *chunks() {
      if (bytes.length > 0) yield bytes;
    },
  };
}
