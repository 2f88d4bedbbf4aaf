import { type Attributes, el } from '../../dom.js';
import { type Shape, stringOf } from '../shape.js';
import { asField } from './field.js';

/**
 * A day, `YYYY-MM-DD`. While one types, each key already makes a date; the change counts when one leaves the
 * field or presses Enter, or at once when the day was picked from the calendar.
 */
export function dateField(element: Shape, attributes: Attributes): HTMLElement {
  const field = el('input', { ...attributes, type: 'date', value: stringOf(element.initial_date) });
  let typing = false;
  let told = field.value;
  const settle = (): void => {
    typing = false;
    if (field.value === told) return;
    told = field.value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') settle();
    else if (key !== 'Tab') typing = true;
  });
  field.addEventListener('pointerdown', () => {
    typing = false;
  });
  field.addEventListener('change', (event) => {
    if (typing) event.stopImmediatePropagation();
    else told = field.value;
  });
  field.addEventListener('blur', settle);
  return asField(field, element, () => field.value);
}
