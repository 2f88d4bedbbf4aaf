import { el } from '../dom.js';
import { icon } from '../icons.js';
import { emojiText, signOf, withEmoji } from './emoji.js';
import { type Inline, parseInline } from './inline.js';
import { link } from './links.js';
import { type Part, parseMrkdwn } from './mrkdwn.js';

/** Names of members and channels by id. */
export interface Names {
  person(id: string): string;
  channel(id: string): string;
}

const marks = { bold: 'strong', italic: 'em', strike: 's' } as const;

export function drawInline(inline: Inline, names: Names): Node {
  switch (inline.kind) {
    case 'text':
      return document.createTextNode(inline.text);
    case 'bold':
    case 'italic':
    case 'strike':
      return el(marks[inline.kind], {}, ...inline.inner.map((inner) => drawInline(inner, names)));
    case 'code':
      return el('code', {}, inline.text);
    case 'link':
      return link(inline.url, inline.label);
    case 'user':
      return el('span', { class: 'mention' }, `@${names.person(inline.id)}`);
    case 'channel':
      return el(
        'a',
        { class: 'mention', href: `#/${inline.id}` },
        `#${inline.label === '' ? names.channel(inline.id) : inline.label}`,
      );
    case 'broadcast':
      return el('span', { class: 'mention' }, `@${inline.range}`);
    case 'emoji':
      return drawEmoji(inline.name);
  }
}

/** An emoji; its name is its title and what is read out. */
export function drawEmoji(name: string): HTMLElement {
  const [glyph, tone] = signOf(name) ?? [name === 'eyes' ? icon('eyes') : emojiText(name), ''];
  const label = name.replaceAll('_', ' ');
  return el('span', { class: `emoji ${tone}`.trim(), role: 'img', 'aria-label': label, title: label }, glyph);
}

/** Lines with breaks between them. */
export function drawLines(lines: readonly (readonly Inline[])[], names: Names): Node[] {
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [el('br')]),
    ...line.map((inline) => drawInline(inline, names)),
  ]);
}

function drawPart(part: Part, names: Names): Node {
  if (part.kind === 'code') return codeBlock(part.text);
  return el(part.kind === 'quote' ? 'blockquote' : 'p', {}, ...drawLines(part.lines, names));
}

/** Code scrolls sideways, so it can be reached with the keyboard. */
export function codeBlock(text: string): HTMLElement {
  return el('pre', { tabindex: 0 }, el('code', {}, text));
}

/** A text of Slack's markup. */
export function drawMrkdwn(text: string, names: Names): HTMLElement {
  return el('div', { class: 'text' }, ...parseMrkdwn(text).map((part) => drawPart(part, names)));
}

/** A text object of a block: plain or marked up. */
export function drawTextObject(
  object: { readonly type: string; readonly text: string },
  names: Names,
): HTMLElement {
  if (object.type === 'mrkdwn') return drawMrkdwn(object.text, names);
  return el('div', { class: 'text' }, el('p', {}, ...plainLines(withEmoji(object.text))));
}

/** The words of a text object within a line of their own, such as a label. */
export function drawWords(
  object: { readonly type: string; readonly text: string } | null,
  names: Names,
): Node[] {
  if (object === null) return [];
  if (object.type === 'mrkdwn') return drawLines(object.text.split('\n').map(parseInline), names);
  return plainLines(withEmoji(object.text));
}

function plainLines(text: string): Node[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [el('br')]), document.createTextNode(line)]);
}
