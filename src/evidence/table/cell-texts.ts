/** How many texts are remembered. */
const size = 256;

interface KnownText {
  readonly bytes: Buffer;
  readonly text: string;
}

/**
 * The texts of short cells, of which a log has few that stand in it again and again: a text that was made lately
 * is not made anew.
 */
export class CellTexts {
  readonly #known: (KnownText | null)[] = Array.from({ length: size }, () => null);

  /** The bytes as Latin-1, trimmed. */
  of(bytes: Buffer, start: number, end: number): string {
    const place = placeOf(bytes, start, end);
    const known = this.#known[place];
    if (known !== null && known !== undefined && isSame(known.bytes, bytes, start, end)) return known.text;
    const text = bytes.toString('latin1', start, end).trim();
    this.#known[place] = { bytes: Buffer.from(bytes.subarray(start, end)), text };
    return text;
  }
}

/** Names of modules differ in their lengths and ends. */
function placeOf(bytes: Buffer, start: number, end: number): number {
  const [last = 0, beforeLast = 0, middle = 0] = [bytes[end - 1], bytes[end - 2], bytes[(start + end) >>> 1]];
  return (((end - start) * 31 + last) * 31 + beforeLast * 7 + middle) & (size - 1);
}

function isSame(known: Buffer, bytes: Buffer, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[start + at]) return false;
  return true;
}
