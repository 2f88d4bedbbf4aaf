type Child = Node | string | null | undefined | false;
type Listener = (event: never) => void;
/** `on…` values are listeners; false and undefined leave the attribute out, true sets it empty. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | Listener>>;

/** A new element. Text is always text, never markup. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children.filter(isThere));
  return element;
}

function setAttribute(element: Element, name: string, value: Attributes[string]): void {
  if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
  else if (value === true) element.setAttribute(name, '');
  else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
}

function isThere(child: Child): child is Node | string {
  return child !== null && child !== undefined && child !== false;
}

/** An element of the page's own markup. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element ${id}`);
  return element;
}

let ids = 0;

/** An id that nothing else on the page has; the same block may be drawn twice. */
export function newId(): string {
  ids += 1;
  return `id-${ids}`;
}
