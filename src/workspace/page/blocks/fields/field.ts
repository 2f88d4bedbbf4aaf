import type { WireChoice, WireEntries } from '../../wire.js';
import type { Shape } from '../shape.js';

type Entry = WireEntries[string];

interface Field {
  readonly shape: string;
  readonly read: () => Entry | Promise<Entry>;
}

const fields = new WeakMap<HTMLElement, Field>();

/** Makes an element a field: what stands in it is found by `entriesOf`. */
export function asField<T extends HTMLElement>(element: T, shape: Shape, read: Field['read']): T {
  fields.set(element, { shape: JSON.stringify(shape), read });
  element.dataset.field = String(shape.action_id);
  return element;
}

/** What stands in the fields below, by action id. Chosen files are handed over first. */
export async function entriesOf(root: ParentNode): Promise<WireEntries> {
  const entries = fieldsIn(root).map(async ([element, { read }]) => [nameOf(element), await read()] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** What stands in a field of choices, dates or text; empty for other elements. */
export async function choiceOf(element: HTMLElement): Promise<WireChoice> {
  const entry = (await fields.get(element)?.read()) ?? '';
  return typeof entry === 'string' || !('fileIds' in entry) ? entry : '';
}

/** Fields that the app has not changed stay as they are, with what was entered. */
export function keepFields(before: ParentNode, after: ParentNode): void {
  const known = fieldsIn(before);
  for (const [element, { shape }] of fieldsIn(after)) {
    const same = known.find(([old, field]) => field.shape === shape && blockOf(old) === blockOf(element));
    if (same !== undefined) element.replaceWith(same[0]);
  }
}

function fieldsIn(root: ParentNode): [HTMLElement, Field][] {
  return [...root.querySelectorAll<HTMLElement>('[data-field]')].flatMap((element) => {
    const field = fields.get(element);
    return field === undefined ? [] : [[element, field] satisfies [HTMLElement, Field]];
  });
}

function nameOf(element: HTMLElement): string {
  return element.dataset.field ?? '';
}

function blockOf(element: HTMLElement): string | undefined {
  return element.dataset.block;
}
