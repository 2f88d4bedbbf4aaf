import { el } from '../dom.js';
import type { WireBlock } from '../wire.js';
import { drawField, isGroup } from './fields/draw-field.js';
import { onChange } from './fields/on-change.js';
import { type Shape, shapeOf, stringOf, wordsOf } from './shape.js';
import type { Surface } from './surface.js';
import { unsupported } from './unsupported.js';

/** Draws an input block: label, field, hint, and room for a complaint. */
export function drawInput(block: WireBlock, surface: Surface): HTMLElement {
  const element = shapeOf(block.element);
  const id = `${surface.scope}-${block.block_id}`;
  const hint = wordsOf(block.hint);
  return el(
    'div',
    { class: 'block input', 'data-block': block.block_id },
    drawLabel(block, isGroup(element), id),
    drawLabelled(block, element, id, surface),
    el('p', { class: 'hint', id: `${id}-hint`, hidden: hint === '' }, hint),
    el('p', { class: 'error', id: `${id}-error`, role: 'alert', hidden: true }),
  );
}

function drawLabel(block: WireBlock, group: boolean, id: string): HTMLElement {
  const words = [
    wordsOf(block.label),
    block.optional === true && el('span', { class: 'quiet' }, ' (optional)'),
  ];
  return group
    ? el('p', { class: 'label', id: `${id}-label` }, ...words)
    : el('label', { class: 'label', for: id }, ...words);
}

/** A `group` has no `aria-required`. */
function takesRequired({ type }: Shape): boolean {
  return type !== 'checkboxes' && type !== 'file_input';
}

function drawLabelled(block: WireBlock, element: Shape, id: string, surface: Surface): HTMLElement {
  const attributes = {
    id,
    'data-action': stringOf(element.action_id),
    'data-block': block.block_id,
    'aria-labelledby': isGroup(element) ? `${id}-label` : undefined,
    'aria-describedby': `${id}-hint ${id}-error`,
    'aria-required': block.optional === true || !takesRequired(element) ? undefined : 'true',
  };
  const field = drawField(element, attributes, surface);
  if (field === null) return unsupported('element', stringOf(element.type));
  if (block.dispatch_action === true) onChange(field, element, block.block_id, surface);
  return field;
}
