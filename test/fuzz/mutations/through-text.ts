/** Changes the characters of a file; those of UTF-16 as such, of any other encoding byte by byte, so that none is lost. */
export function throughText(
  bytes: Buffer,
  change: (text: string, written: (text: string) => string) => string,
): Buffer {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return Buffer.from(change(bytes.toString('utf16le'), same), 'utf16le');
  if (first === 0xfe && second === 0xff) return swapped(throughText(swapped(bytes), change));
  return Buffer.from(
    change(bytes.toString('latin1'), (text) => Buffer.from(text).toString('latin1')),
    'latin1',
  );
}

function same(text: string): string {
  return text;
}

/** UTF-16 in the other order of bytes; a last odd byte is lost. */
function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}
