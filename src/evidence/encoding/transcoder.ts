/** Turns the bytes of one file, piece by piece, into other bytes. */
export interface Transcoder {
  push(chunk: Buffer): Buffer;
  /** What was held back; to be called once, after the last chunk. */
  end(): Buffer;
}

export const nothing = Buffer.alloc(0);

/** One after the other. */
export function inSequence(first: Transcoder, second: Transcoder): Transcoder {
  return {
    push: (chunk) => second.push(first.push(chunk)),
    end: () => Buffer.concat([second.push(first.end()), second.end()]),
  };
}

export const asItIs: Transcoder = { push: (chunk) => chunk, end: () => nothing };

/** From an encoding that TextDecoder knows; a byte order mark is left out, what is broken becomes U+FFFD. */
export function fromLabel(label: string): Transcoder {
  const decoder = new TextDecoder(label);
  return {
    push: (chunk) => Buffer.from(decoder.decode(chunk, { stream: true })),
    end: () => Buffer.from(decoder.decode()),
  };
}
