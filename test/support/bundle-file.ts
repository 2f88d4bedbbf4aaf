import { type BundleFile, headLimit } from '../../src/evidence/bundle-file.js';

/** A file of a bundle with the given text, handed over in chunks of `chunkSize` bytes. */
export function bundleFile(path: string, text: string, chunkSize = 64 * 1024): BundleFile {
  const bytes = Buffer.from(text);
  return {
    path,
    head: bytes.subarray(0, headLimit),
    async *chunks() {
      for (let at = 0; at < bytes.length; at += chunkSize)
        yield Buffer.from(bytes.subarray(at, at + chunkSize));
    },
  };
}
