import { el } from './dom.js';

export interface MenuItem {
  readonly label: string;
  readonly description?: string;
  readonly run: () => void;
}

interface MenuOptions {
  readonly label: string;
  readonly face: Node;
  readonly items: readonly MenuItem[];
  readonly className: string;
  /** Tells this menu from others of the same message. */
  readonly action: string;
  readonly block?: string;
}

/** A button that opens a menu: arrow keys move, Escape and leaving close it. */
export function menuButton({ action, block, className, face, items, label }: MenuOptions): HTMLElement {
  const menu = el('div', { class: 'menu', role: 'menu', hidden: true, 'aria-label': label });
  const button = el(
    'button',
    {
      type: 'button',
      class: className,
      'aria-label': label,
      title: label,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    },
    face,
  );
  const box = el('div', { class: 'menu-box', 'data-action': action, 'data-block': block }, button, menu);
  const show = (open: boolean): void => {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) place(menu);
    if (open) (menu.firstElementChild as HTMLElement | null)?.focus({ preventScroll: true });
  };
  menu.append(...items.map((item) => itemButton(item, () => closeTo(button, show))));
  button.addEventListener('click', () => show(menu.hidden !== false));
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) show(false);
  });
  box.addEventListener('keydown', (event) => onKey(event, menu, () => closeTo(button, show)));
  return box;
}

/** A menu opens to the side, and upwards or downwards, where there is room for it. */
function place(menu: HTMLElement): void {
  menu.classList.remove('to-right', 'upwards');
  const bounds = menu.closest('.messages, .dialog-content')?.getBoundingClientRect();
  if (bounds === undefined) return;
  const { bottom, height, left } = menu.getBoundingClientRect();
  menu.classList.toggle('to-right', left < bounds.left);
  menu.classList.toggle('upwards', bottom > bounds.bottom && bottom - 2 * height > bounds.top);
}

function closeTo(button: HTMLElement, show: (open: boolean) => void): void {
  show(false);
  button.focus({ preventScroll: true });
}

function itemButton({ description = '', label, run }: MenuItem, close: () => void): HTMLElement {
  const choose = (): void => {
    close();
    run();
  };
  const attributes = { type: 'button', role: 'menuitem', tabindex: -1, 'data-value': label, onclick: choose };
  return el(
    'button',
    attributes,
    label,
    description !== '' && el('span', { class: 'item-hint' }, description),
  );
}

function onKey(event: KeyboardEvent, menu: HTMLElement, close: () => void): void {
  if (menu.hidden) return;
  const items = [...menu.children] as HTMLElement[];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === 'Escape') close();
  else if (next !== undefined) items.at(next % items.length)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
