import { el } from '../dom.js';
import type { WireBlock } from '../wire.js';
import { optionsOf } from './elements.js';
import { fileField } from './file-field.js';
import { type Shape, shapeOf, stringOf, wordsOf } from './shape.js';
import { unsupported } from './unsupported.js';

/** Draws an input block. Its field bears `data-action`, which is how its value is found on submitting. */
export function drawInput(block: WireBlock): HTMLElement {
  const element = shapeOf(block.element);
  const id = `input-${block.block_id}`;
  const field = drawField(element, id);
  const hint = wordsOf(block.hint);
  field.setAttribute('aria-describedby', `${id}-hint ${id}-error`);
  if (block.optional !== true) field.setAttribute('aria-required', 'true');
  return el(
    'div',
    { class: 'block input', 'data-block': block.block_id },
    el(
      'label',
      { for: id },
      wordsOf(block.label),
      block.optional === true && el('span', { class: 'quiet' }, ' (optional)'),
    ),
    field,
    el('p', { class: 'hint', id: `${id}-hint`, hidden: hint === '' }, hint),
    el('p', { class: 'error', id: `${id}-error`, role: 'alert', hidden: true }),
  );
}

function drawField(element: Shape, id: string): HTMLElement {
  const common = { id, 'data-action': stringOf(element.action_id), 'data-type': stringOf(element.type) };
  const placeholder = wordsOf(element.placeholder) || undefined;
  switch (element.type) {
    case 'plain_text_input':
      return element.multiline === true
        ? el('textarea', { ...common, placeholder, rows: 6 }, stringOf(element.initial_value))
        : el('input', {
            ...common,
            placeholder,
            type: 'text',
            value: stringOf(element.initial_value),
            autocomplete: 'off',
          });
    case 'static_select':
      return el(
        'select',
        common,
        el('option', { value: '' }, placeholder ?? 'Choose'),
        ...optionsOf(element),
      );
    case 'file_input':
      return fileField(common, typeof element.max_files === 'number' ? element.max_files : 10);
    default:
      return unsupported('element', stringOf(element.type));
  }
}
