import { unescaped } from './entities.js';

/** A piece of formatted text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly inner: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'user' | 'channel'; readonly id: string; readonly label: string }
  | { readonly kind: 'broadcast'; readonly range: string }
  | { readonly kind: 'emoji'; readonly name: string };

/** A mark opens after no letter, digit or same mark, and closes before none; never around blanks. */
const marked = (mark: string): string =>
  `(?<![A-Za-z0-9\\${mark}])\\${mark}(?=[^\\s\\${mark}])([^\\${mark}\\n]{1,3000})(?<=\\S)\\${mark}(?![A-Za-z0-9\\${mark}])`;

/** An address that nobody marked up; what ends the sentence is no part of it. */
const address = '(?<![A-Za-z0-9])(https?://[^\\s<>|]{0,2000}[^\\s<>|.,:;!?()*_~`\'"])';

const tokens = new RegExp(
  [
    '<([^<>\\n]{1,3000})>',
    '`([^`\\n]{1,3000})`',
    marked('*'),
    marked('_'),
    marked('~'),
    ":([a-z0-9_+'-]{1,100}):",
    address,
  ].join('|'),
  'g',
);

/** Reads one line of Slack's markup. */
export function parseInline(line: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(tokens)) {
    pushText(parts, line.slice(end, match.index));
    parts.push(inlineOf(match));
    end = match.index + match[0].length;
  }
  pushText(parts, line.slice(end));
  return parts;
}

function pushText(parts: Inline[], text: string): void {
  if (text !== '') parts.push({ kind: 'text', text: unescaped(text) });
}

function inlineOf([, reference, code, bold, italic, strike, emoji, url]: RegExpMatchArray): Inline {
  if (reference !== undefined) return referenceOf(reference);
  if (code !== undefined) return { kind: 'code', text: plainOf(code) };
  if (bold !== undefined) return { kind: 'bold', inner: parseInline(bold) };
  if (italic !== undefined) return { kind: 'italic', inner: parseInline(italic) };
  if (strike !== undefined) return { kind: 'strike', inner: parseInline(strike) };
  if (emoji !== undefined) return { kind: 'emoji', name: emoji };
  return linkTo(unescaped(url ?? ''));
}

function referenceOf(reference: string): Inline {
  const bar = reference.indexOf('|');
  const target = bar < 0 ? reference : reference.slice(0, bar);
  const label = bar < 0 ? '' : unescaped(reference.slice(bar + 1));
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), label };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!date^')) return { kind: 'text', text: label };
  if (target.startsWith('!')) return { kind: 'broadcast', range: target.slice(1) };
  return linkTo(unescaped(target), label);
}

function linkTo(url: string, label = ''): Inline {
  return { kind: 'link', url, label: label === '' ? url : label };
}

/** Code shows links as what they say. */
function plainOf(code: string): string {
  return unescaped(
    code.replace(
      /<([^<>|]{1,3000})(?:\|([^<>]{1,3000}))?>/g,
      (_, url: string, label?: string) => label ?? url,
    ),
  );
}
