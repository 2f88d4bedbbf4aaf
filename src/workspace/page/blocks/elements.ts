import { el } from '../dom.js';
import { isSafeAddress } from '../text/address.js';
import { withEmoji } from '../text/emoji.js';
import { confirmed } from './confirm.js';
import { drawImage } from './image.js';
import { overflowMenu } from './overflow.js';
import { type Shape, shapesOf, stringOf, wordsOf } from './shape.js';
import type { Surface } from './surface.js';
import { unsupported } from './unsupported.js';

/** Draws an element that stands in a section or among actions. */
export function drawElement(element: Shape, block: string, surface: Surface): HTMLElement {
  switch (element.type) {
    case 'button':
      return drawButton(element, block, surface);
    case 'overflow':
      return overflowMenu(element, (choice) => use(element, block, surface, choice));
    case 'static_select':
      return drawSelect(element, block, surface);
    case 'image':
      return drawImage(element);
    default:
      return unsupported('element', stringOf(element.type));
  }
}

async function use(element: Shape, block: string, surface: Surface, choice?: string): Promise<void> {
  if (!(await confirmed(element.confirm))) return;
  const action = stringOf(element.action_id);
  await surface.act({ action, block, ...(choice === undefined ? {} : { choice }) });
}

function drawButton(element: Shape, block: string, surface: Surface): HTMLElement {
  const button = el(
    'button',
    {
      type: 'button',
      class: `button ${stringOf(element.style)}`.trim(),
      'data-action': stringOf(element.action_id),
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
    await use(element, block, surface);
  } finally {
    button.removeAttribute('aria-busy');
  }
  const url = stringOf(element.url);
  if (isSafeAddress(url)) window.open(url, '_blank', 'noopener');
}

function drawSelect(element: Shape, block: string, surface: Surface): HTMLElement {
  const select = el(
    'select',
    {
      'data-action': stringOf(element.action_id),
      'aria-label': wordsOf(element.placeholder) || 'Choose',
      onchange: () => void use(element, block, surface, select.value),
    },
    el('option', { value: '', disabled: true, selected: true }, wordsOf(element.placeholder) || 'Choose'),
    ...optionsOf(element),
  );
  return select;
}

/** The options of a menu, in groups where there are any. */
export function optionsOf(element: Shape): HTMLElement[] {
  const options = shapesOf(element.options).map(drawOption);
  const groups = shapesOf(element.option_groups).map((group) =>
    el('optgroup', { label: wordsOf(group.label) }, ...shapesOf(group.options).map(drawOption)),
  );
  return [...options, ...groups];
}

function drawOption(option: Shape): HTMLElement {
  return el('option', { value: stringOf(option.value) }, withEmoji(wordsOf(option.text)));
}
