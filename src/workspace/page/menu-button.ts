import { el } from './dom.js';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

interface MenuOptions {
  readonly label: string;
  readonly face: Node;
  readonly items: readonly MenuItem[];
  readonly className: string;
}

/** A button that opens a menu: arrow keys move, Escape and leaving close it. */
export function menuButton({ className, face, items, label }: MenuOptions): HTMLElement {
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
  const box = el('div', { class: 'menu-box' }, button, menu);
  const show = (open: boolean): void => {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) (menu.firstElementChild as HTMLElement | null)?.focus();
  };
  menu.append(...items.map((item) => itemButton(item, () => show(false))));
  button.addEventListener('click', () => show(menu.hidden !== false));
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) show(false);
  });
  box.addEventListener('keydown', (event) => onKey(event, menu, () => closeTo(button, show)));
  return box;
}

function closeTo(button: HTMLElement, show: (open: boolean) => void): void {
  show(false);
  button.focus();
}

function itemButton({ label, run }: MenuItem, close: () => void): HTMLElement {
  const choose = (): void => {
    close();
    run();
  };
  return el('button', { type: 'button', role: 'menuitem', tabindex: -1, onclick: choose }, label);
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
