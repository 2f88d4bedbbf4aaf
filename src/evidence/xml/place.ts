import { LineIndex } from '../line-index.js';

/** `line L, column C`, both from 1, of an offset; columns count UTF-16 units. */
export function placeOf(text: string, offset: number): string {
  const lines = new LineIndex(text);
  return `line ${lines.lineAt(offset)}, column ${lines.columnAt(offset)}`;
}
