import { el } from '../dom.js';
import { withEmoji } from '../text/emoji.js';
import { follow } from '../text/links.js';
import { confirmed } from './confirm.js';
import { drawField } from './fields/draw-field.js';
import { onChange } from './fields/on-change.js';
import { drawSmallImage } from './image.js';
import { overflowMenu } from './overflow.js';
import { type Shape, stringOf, wordsOf } from './shape.js';
import type { Surface } from './surface.js';
import { unsupported } from './unsupported.js';

/** Where an element stands: its block, and the words beside it, which name it where it has none. */
export interface Spot {
  readonly block: string;
  readonly beside: string;
}

/** Draws an element that stands in a section or among actions. */
export function drawElement(element: Shape, spot: Spot, surface: Surface): HTMLElement {
  switch (element.type) {
    case 'button':
      return drawButton(element, spot.block, surface);
    case 'overflow':
      return overflowMenu(element, spot.block, (choice) => use(element, spot.block, surface, choice));
    case 'image':
      return drawSmallImage(element);
    default:
      return drawActingField(element, spot, surface) ?? unsupported('element', stringOf(element.type));
  }
}

async function use(element: Shape, block: string, surface: Surface, choice?: string): Promise<boolean> {
  if (!(await confirmed(element.confirm))) return false;
  const action = stringOf(element.action_id);
  await surface.act({ action, block, ...(choice === undefined ? {} : { choice }) });
  return true;
}

function drawButton(element: Shape, block: string, surface: Surface): HTMLElement {
  const button = el(
    'button',
    {
      type: 'button',
      class: `button ${stringOf(element.style)}`.trim(),
      'data-action': stringOf(element.action_id),
      'data-block': block,
      'data-value': stringOf(element.value),
      'aria-label': stringOf(element.accessibility_label) || undefined,
      onclick: () => void press(button, element, block, surface),
    },
    withEmoji(wordsOf(element.text)),
  );
  return button;
}

/** While the app has not answered, the button cannot be pressed again. */
async function press(button: HTMLElement, element: Shape, block: string, surface: Surface): Promise<void> {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    if (await use(element, block, surface)) follow(stringOf(element.url));
  } finally {
    button.removeAttribute('aria-busy');
  }
}

/** Whoever declines when asked back finds the field as it was. */
function drawActingField(element: Shape, spot: Spot, surface: Surface): HTMLElement | null {
  const attributes = {
    'data-action': stringOf(element.action_id),
    'data-block': spot.block,
    'aria-label': wordsOf(element.placeholder) || spot.beside || 'Choose',
  };
  const field = drawField(element, attributes, surface);
  if (field === null) return null;
  const undo = (): void => {
    const fresh = drawActingField(element, spot, surface);
    if (fresh !== null) field.replaceWith(fresh);
    fresh?.focus();
  };
  onChange(field, element, spot.block, surface, undo);
  return field;
}
