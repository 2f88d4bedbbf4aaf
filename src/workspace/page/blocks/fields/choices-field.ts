import { type Attributes, el, newId } from '../../dom.js';
import { drawWords, type Names } from '../../text/draw-text.js';
import { type Shape, shapeOf, shapesOf, stringOf, textObjectOf } from '../shape.js';
import { asField } from './field.js';

/** Options of which one is chosen. */
export function radioField(element: Shape, attributes: Attributes, names: Names): HTMLElement {
  const chosen = [stringOf(shapeOf(element.initial_option).value)];
  const group = drawGroup(element, { ...attributes, role: 'radiogroup' }, names, 'radio', chosen);
  return asField(group, element, () => checked(group)[0] ?? '');
}

/** Options of which any may be chosen. */
export function checkboxesField(element: Shape, attributes: Attributes, names: Names): HTMLElement {
  const chosen = shapesOf(element.initial_options).map(({ value }) => stringOf(value));
  const group = drawGroup(element, { ...attributes, role: 'group' }, names, 'checkbox', chosen);
  return asField(group, element, () => checked(group));
}

function checked(group: HTMLElement): string[] {
  return [...group.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
}

function drawGroup(
  element: Shape,
  attributes: Attributes,
  names: Names,
  type: 'radio' | 'checkbox',
  chosen: readonly string[],
): HTMLElement {
  const name = newId();
  const options = shapesOf(element.options).map((option) => {
    const value = stringOf(option.value);
    return drawOption(option, { type, name, value, checked: chosen.includes(value) }, names);
  });
  return el('div', { ...attributes, class: 'choices' }, ...options);
}

function drawOption(option: Shape, attributes: Attributes, names: Names): HTMLElement {
  const id = newId();
  const description = textObjectOf(option.description);
  return el(
    'div',
    { class: 'choice' },
    el('input', {
      ...attributes,
      id,
      'aria-describedby': description === null ? undefined : `${id}-description`,
    }),
    el('label', { for: id }, ...drawWords(textObjectOf(option.text), names)),
    description !== null &&
      el('p', { class: 'hint', id: `${id}-description` }, ...drawWords(description, names)),
  );
}
