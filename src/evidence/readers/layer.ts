import type { SecureMailError } from '../../errors.js';
import { LineIndex } from '../line-index.js';

/** Text as it can be read, and where each of its characters stands in the file that carries it. */
export interface Layer {
  readonly text: string;
  /** Why the bytes of a file would be no XML document, as far as that is known. */
  readonly fault?: SecureMailError | null;
  /** 1-based physical line, in the file, of the character at `offset` of `text`. */
  lineAt(offset: number): number;
}

/** The text of a file itself. */
export function layerOf(text: string): Layer {
  const lines = new LineIndex(text);
  return { text, lineAt: (offset) => lines.lineAt(offset) };
}

/** A stretch of a layer. */
export function sliceLayer(layer: Layer, start: number, end: number): Layer {
  return { text: layer.text.slice(start, end), lineAt: (offset) => layer.lineAt(start + offset) };
}

const escaped = /&(?:amp;)?(?:lt|#0{0,4}60|#x0{0,4}3c);\s{0,10}[/?!A-Za-z_]/i;
const deepestEscape = 3;

/** Whether markup stands there with its angle brackets as entities. */
export function isEscapedMarkup(text: string): boolean {
  return escaped.test(text);
}

/**
 * Escaped markup made readable. Line breaks are neither added nor removed, so that lines keep their numbers:
 * an offset of the result is only good for asking for its line.
 */
export function unescapeLayer(layer: Layer): Layer {
  let { text } = layer;
  for (let round = 0; round < deepestEscape && isEscapedMarkup(text); round += 1) text = unescapeOnce(text);
  const lines = new LineIndex(text);
  const starts = lineStarts(layer.text);
  return { text, lineAt: (offset) => layer.lineAt(starts[lines.lineAt(offset) - 1] ?? 0) };
}

const marks: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
  '#60': '<',
  '#62': '>',
  '#34': '"',
  '#39': "'",
  '#38': '&',
  '#x3c': '<',
  '#x3e': '>',
  '#x22': '"',
  '#x27': "'",
  '#x26': '&',
};

function unescapeOnce(text: string): string {
  return text.replace(/&(#?x?[0-9a-z]{2,4});/gi, (whole, name: string) => marks[name.toLowerCase()] ?? whole);
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((end) => end.index + 1)];
}
