import { type Attributes, el } from '../../dom.js';
import { type Shape, stringOf, wordsOf } from '../shape.js';
import { asField } from './field.js';

const types: Readonly<Record<string, string>> = {
  email_text_input: 'email',
  number_input: 'number',
  url_text_input: 'url',
};

/** A text of one line or several. */
export function textField(element: Shape, attributes: Attributes): HTMLElement {
  const initial = stringOf(element.initial_value);
  const common = { ...attributes, placeholder: wordsOf(element.placeholder) || undefined };
  const field =
    element.multiline === true
      ? el('textarea', { ...common, rows: 6 }, initial)
      : el('input', {
          ...common,
          type: types[stringOf(element.type)] ?? 'text',
          value: initial,
          autocomplete: 'off',
        });
  return asField(field, element, () => field.value);
}
