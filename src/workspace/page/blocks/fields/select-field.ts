import { type Attributes, el } from '../../dom.js';
import { withEmoji } from '../../text/emoji.js';
import { type Shape, shapeOf, shapesOf, stringOf, wordsOf } from '../shape.js';
import { asField } from './field.js';

/** A menu of the options that the app gives. */
export function selectField(element: Shape, attributes: Attributes): HTMLElement {
  const initial = stringOf(shapeOf(element.initial_option).value);
  const options = shapesOf(element.options).map(drawOption);
  const groups = shapesOf(element.option_groups).map((group) =>
    el('optgroup', { label: wordsOf(group.label) }, ...shapesOf(group.options).map(drawOption)),
  );
  return menuField(element, attributes, initial, [...options, ...groups]);
}

/** A menu with these entries; with nothing chosen it shows its placeholder. */
export function menuField(
  element: Shape,
  attributes: Attributes,
  initial: string,
  options: readonly HTMLElement[],
): HTMLElement {
  const none = el('option', { value: '' }, wordsOf(element.placeholder) || 'Choose');
  const field = el('select', attributes, none, ...options);
  if (initial !== '') field.value = initial;
  field.addEventListener('keydown', (event) => openByArrow(event, field));
  return asField(field, element, () => field.value);
}

/** Arrows open the menu; in some browsers they would choose at once, and the app would be told. */
function openByArrow(event: KeyboardEvent, field: HTMLSelectElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  field.showPicker();
}

function drawOption(option: Shape): HTMLElement {
  const words = [wordsOf(option.text), wordsOf(option.description)].filter((text) => text !== '');
  return el('option', { value: stringOf(option.value) }, withEmoji(words.join(' · ')));
}
