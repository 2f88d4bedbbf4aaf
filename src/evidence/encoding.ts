import { type Charset, detectCharset } from './encoding/charset.js';
import { hasOnlyReturns, LoneReturns } from './encoding/lone-returns.js';
import { asItIs, fromLabel, inSequence, type Transcoder } from './encoding/transcoder.js';
import { Utf8Transcoder } from './encoding/utf8-transcoder.js';

/** How a file is written. */
export interface Encoding {
  readonly charset: Charset;
  /** True where a carriage return alone ends a line. */
  readonly onlyReturns: boolean;
}

/**
 * The encoding of a file, from its first bytes. They decide for the whole file: bytes further on that do not
 * fit become U+FFFD. Windows-1252 is assumed only where the first bytes are not UTF-8.
 */
export function detectEncoding(head: Buffer): Encoding {
  const charset = detectCharset(head);
  return {
    charset,
    onlyReturns: charset !== 'binary' && hasOnlyReturns(charsetTranscoder(charset).push(head)),
  };
}

/** The file as UTF-8 without a byte order mark, its lines ended by LF or CRLF; binary files as they are. */
export async function* toUtf8(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const transcoder = transcoderOf(encoding);
  for await (const chunk of chunks) {
    const text = transcoder.push(chunk);
    if (text.length > 0) yield text;
  }
  const rest = transcoder.end();
  if (rest.length > 0) yield rest;
}

/** The same for the beginning of a file; `whole` where it is all of it, otherwise a character cut in two is left out. */
export function headToUtf8(head: Buffer, encoding: Encoding, whole: boolean): Buffer {
  const transcoder = transcoderOf(encoding);
  const text = transcoder.push(head);
  return whole ? Buffer.concat([text, transcoder.end()]) : text;
}

function transcoderOf({ charset, onlyReturns }: Encoding): Transcoder {
  const transcoder = charsetTranscoder(charset);
  return onlyReturns ? inSequence(transcoder, new LoneReturns()) : transcoder;
}

function charsetTranscoder(charset: Charset): Transcoder {
  if (charset === 'binary') return asItIs;
  return charset === 'utf-8' ? new Utf8Transcoder() : fromLabel(charset);
}
