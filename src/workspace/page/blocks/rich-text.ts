import { el } from '../dom.js';
import { codeBlock, drawEmoji, type Names } from '../text/draw-text.js';
import { link } from '../text/links.js';
import { type Shape, shapeOf, shapesOf, stringOf } from './shape.js';
import { unsupported } from './unsupported.js';

/** Draws the parts of a rich_text block. */
export function drawRichText(parts: readonly Shape[], names: Names): HTMLElement {
  return el('div', { class: 'block text' }, ...parts.map((part) => drawPart(part, names)));
}

function drawPart(part: Shape, names: Names): HTMLElement {
  const elements = shapesOf(part.elements);
  switch (part.type) {
    case 'rich_text_section':
      return el('p', {}, ...drawLeaves(elements, names));
    case 'rich_text_quote':
      return el('blockquote', {}, ...drawLeaves(elements, names));
    case 'rich_text_preformatted':
      return codeBlock(elements.map((leaf) => stringOf(leaf.text) || stringOf(leaf.url)).join(''));
    case 'rich_text_list':
      return drawList(part, names);
    default:
      return unsupported('element', stringOf(part.type));
  }
}

function drawList(part: Shape, names: Names): HTMLElement {
  const indent = typeof part.indent === 'number' ? part.indent : 0;
  const items = shapesOf(part.elements).map((item) =>
    el('li', {}, ...drawLeaves(shapesOf(item.elements), names)),
  );
  const start = typeof part.offset === 'number' ? part.offset + 1 : undefined;
  return el(
    part.style === 'ordered' ? 'ol' : 'ul',
    { class: `indent-${Math.min(indent, 8)}`, start },
    ...items,
  );
}

function drawLeaves(leaves: readonly Shape[], names: Names): Node[] {
  return leaves.map((leaf) => styled(drawLeaf(leaf, names), shapeOf(leaf.style)));
}

function drawLeaf(leaf: Shape, names: Names): Node {
  switch (leaf.type) {
    case 'text':
      return withBreaks(stringOf(leaf.text));
    case 'link':
      return link(stringOf(leaf.url), stringOf(leaf.text) || stringOf(leaf.url));
    case 'emoji':
      return drawEmoji(stringOf(leaf.name));
    case 'user':
      return el('span', { class: 'mention' }, `@${names.person(stringOf(leaf.user_id))}`);
    case 'channel':
      return el(
        'a',
        { class: 'mention', href: `#/${stringOf(leaf.channel_id)}` },
        `#${names.channel(stringOf(leaf.channel_id))}`,
      );
    case 'broadcast':
      return el('span', { class: 'mention' }, `@${stringOf(leaf.range)}`);
    case 'date':
      return document.createTextNode(stringOf(leaf.fallback));
    default:
      return el('span', { class: 'unsupported' }, `unsupported element: ${stringOf(leaf.type)}`);
  }
}

function withBreaks(text: string): Node {
  const fragment = document.createDocumentFragment();
  for (const [index, line] of text.split('\n').entries())
    fragment.append(...(index === 0 ? [] : [el('br')]), ...wholeNames(line));
  return fragment;
}

/** Names such as `us-east-1.example` are broken at their dots before they are broken at their hyphens. */
function wholeNames(line: string): (string | Node)[] {
  return line
    .split(/(\s+)|(?<=[./])/)
    .filter((word) => word !== undefined)
    .map((word) => (/\w-\w/.test(word) ? el('span', { class: 'whole' }, word) : word));
}

const marks = { bold: 'strong', italic: 'em', strike: 's', code: 'code', underline: 'u' } as const;

function styled(node: Node, style: Shape): Node {
  return Object.entries(marks).reduce<Node>(
    (inner, [name, tag]) => (style[name] === true ? el(tag, {}, inner) : inner),
    node,
  );
}
