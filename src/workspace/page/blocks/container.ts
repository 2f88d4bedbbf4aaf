import { el } from '../dom.js';
import { withEmoji } from '../text/emoji.js';
import type { WireBlock } from '../wire.js';
import { shapesOf, wordsOf } from './shape.js';
import type { Surface } from './surface.js';

/** A box with a title that may fold. */
export function drawContainer(
  block: WireBlock,
  surface: Surface,
  draw: (block: WireBlock, surface: Surface) => HTMLElement,
): HTMLElement {
  const children = shapesOf(block.child_blocks).map((child) => draw(child as WireBlock, surface));
  const subtitle = wordsOf(block.subtitle);
  const title = [
    el('strong', {}, withEmoji(wordsOf(block.title))),
    subtitle !== '' && el('span', { class: 'quiet' }, subtitle),
  ];
  if (block.is_collapsible !== true)
    return el('div', { class: 'block container' }, el('div', {}, ...title), ...children);
  return el(
    'details',
    { class: 'block container', open: block.default_collapsed !== true },
    el('summary', {}, ...title),
    ...children,
  );
}
