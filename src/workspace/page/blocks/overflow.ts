import { icon } from '../icons.js';
import { menuButton } from '../menu-button.js';
import { type Shape, shapesOf, stringOf, wordsOf } from './shape.js';

/** The menu behind three dots. */
export function overflowMenu(
  element: Shape,
  block: string,
  choose: (choice: string) => Promise<unknown>,
): HTMLElement {
  const items = shapesOf(element.options).map((option) => ({
    label: wordsOf(option.text),
    description: wordsOf(option.description),
    run: () => void choose(stringOf(option.value)),
  }));
  return menuButton({
    label: 'More choices',
    face: icon('more'),
    items,
    className: 'button overflow',
    action: stringOf(element.action_id),
    block,
  });
}
