import { type Chunk, preformatted } from './rich-text.js';

/** A text to be copied as it is: its paragraphs in one frame, a blank line between them. */
export function copyable(text: string): Chunk {
  const paragraphs = text.split('\n\n');
  return paragraphs.map((one, index) => preformatted(index < paragraphs.length - 1 ? `${one}\n` : one));
}
