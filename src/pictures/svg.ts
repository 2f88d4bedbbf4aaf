import { fontSize, inner, page } from './page.js';
import { palette } from './palette.js';
import { fitWidth, textWidth } from './text-width.js';

type Attributes = Readonly<Record<string, string | number>>;

/** One element; the values of its attributes are escaped, its content is not. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(valueText(value))}"`,
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** Hundredths of a pixel, so that the same picture is always written alike. */
function valueText(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}

/** Plain text of one line for XML: what may not stand there, or would not be seen, is left out. */
export function escapeXml(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** White space becomes single blanks; control, format and private characters and halves of characters go. */
export function plainText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{C}\ufffe\uffff]/gu, '')
    .trim();
}

export interface TextStyle {
  readonly size?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Pixels; text that needs more is cut. */
  readonly width?: number;
}

/** One line of text with its base line at `y`. */
export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { anchor = 'start', fill = palette.ink, size = fontSize.small, width = inner.width } = style;
  const fitted = fitWidth(plainText(content), size, width);
  const attributes = { x, y, fill, 'font-size': size, 'text-anchor': anchor };
  return element('text', attributes, escapeXml(fitted));
}

/** A line of text around `x`, moved as far as it takes to stay between the margins. */
export function textAround(x: number, y: number, content: string, style: TextStyle = {}): string {
  const half = textWidth(plainText(content), style.size ?? fontSize.small) / 2;
  const middle = Math.min(Math.max(x, inner.left + half), inner.right - half);
  return text(middle, y, content, { ...style, anchor: 'middle' });
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rectangle({ x, y, width, height }: Box, attributes: Attributes): string {
  return element('rect', { x, y, width, height, ...attributes });
}

export function line(x1: number, y1: number, x2: number, y2: number, attributes: Attributes): string {
  return element('line', { x1, y1, x2, y2, ...attributes });
}

/** Diagonal stripes as a fill: `url(#id)`. */
export function stripes(id: string, stroke: string): string {
  const size = { width: 10, height: 10, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return element('pattern', { id, ...size }, line(0, 0, 0, 10, { stroke, 'stroke-width': 6 }));
}

/** The whole picture on paper of its own, which no theme shines through. */
export function svgDocument(height: number, definitions: string, content: readonly string[]): string {
  const { width } = page;
  const paper = rectangle(
    { x: 1, y: 1, width: width - 2, height: height - 2 },
    { fill: palette.paper, stroke: palette.edge, 'stroke-width': 2 },
  );
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    [element('defs', {}, definitions), paper, ...content].join('\n'),
  );
}
