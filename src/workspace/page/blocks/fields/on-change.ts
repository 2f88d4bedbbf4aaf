import { confirmed } from '../confirm.js';
import { type Shape, stringOf } from '../shape.js';
import type { Surface } from '../surface.js';
import { choiceOf } from './field.js';

/** Tells the app when something else is chosen; `undo` runs where one is asked back and declines. */
export function onChange(
  field: HTMLElement,
  element: Shape,
  block: string,
  surface: Surface,
  undo: () => void = () => {},
): void {
  field.addEventListener('change', () => void tell());
  field.addEventListener('keydown', (event) => stayOnEnter(event, field));
  const tell = async (): Promise<void> => {
    if (!(await confirmed(element.confirm))) return undo();
    await surface.act({ action: stringOf(element.action_id), block, choice: await choiceOf(field) });
  };
}

/** Enter tells the app, and does not submit the form around the field. */
function stayOnEnter(event: KeyboardEvent, field: HTMLElement): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  if (field instanceof HTMLInputElement && field.type !== 'date')
    field.dispatchEvent(new Event('change', { bubbles: true }));
}
