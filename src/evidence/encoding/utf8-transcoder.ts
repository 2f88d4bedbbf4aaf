import { isUtf8 } from 'node:buffer';
import { nothing, type Transcoder } from './transcoder.js';

const mark = Buffer.from('\ufeff');

/** Leaves UTF-8 as it is, but for its byte order mark, zero bytes, and what is broken, which becomes U+FFFD. */
export class Utf8Transcoder implements Transcoder {
  #held = nothing;
  #atStart = true;

  push(chunk: Buffer): Buffer {
    const bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    if (this.#atStart && bytes.length < mark.length) return this.#hold(bytes, 0);
    const start = this.#start(bytes);
    const end = Math.max(start, bytes.length - incompleteTail(bytes));
    this.#hold(bytes, end);
    return wellFormed(bytes.subarray(start, end));
  }

  end(): Buffer {
    return wellFormed(this.#held.subarray(this.#start(this.#held)));
  }

  #hold(bytes: Buffer, from: number): Buffer {
    this.#held = from === bytes.length ? nothing : Buffer.from(bytes.subarray(from));
    return nothing;
  }

  #start(bytes: Buffer): number {
    const marked = this.#atStart && bytes.subarray(0, mark.length).equals(mark);
    this.#atStart = false;
    return marked ? mark.length : 0;
  }
}

/** How many bytes at the end are the beginning of a character whose rest is missing: 0 to 3. */
export function incompleteTail(bytes: Buffer): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length += 1) {
    const byte = bytes[bytes.length - length] ?? 0;
    if (byte >= 0xc0) return sequenceLength(byte) > length ? length : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

function wellFormed(bytes: Buffer): Buffer {
  const text = withoutZeros(bytes);
  return isUtf8(text) ? text : Buffer.from(text.toString('utf8'));
}

/** A crash leaves runs of zero bytes in a log that was written ahead; they are no text. */
function withoutZeros(bytes: Buffer): Buffer {
  return bytes.includes(0) ? Buffer.from(bytes.filter((byte) => byte !== 0)) : bytes;
}
