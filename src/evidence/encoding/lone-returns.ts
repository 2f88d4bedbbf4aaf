import { nothing, type Transcoder } from './transcoder.js';

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** Whether the text ends its lines with a carriage return alone, as old Mac programs do. */
export function hasOnlyReturns(text: Buffer): boolean {
  return text.includes(carriageReturn) && !text.includes(lineFeed);
}

/** Turns every carriage return that no line feed follows into a line feed: the number of lines stays. */
export class LoneReturns implements Transcoder {
  #held = nothing;

  push(chunk: Buffer): Buffer {
    const text = Buffer.concat([this.#held, chunk]);
    const end = text.length - (text.at(-1) === carriageReturn ? 1 : 0);
    this.#held = text.subarray(end);
    let at = text.indexOf(carriageReturn);
    while (at !== -1 && at < end) {
      if (text[at + 1] !== lineFeed) text[at] = lineFeed;
      at = text.indexOf(carriageReturn, at + 1);
    }
    return text.subarray(0, end);
  }

  end(): Buffer {
    return this.#held.length === 0 ? nothing : Buffer.of(lineFeed);
  }
}
