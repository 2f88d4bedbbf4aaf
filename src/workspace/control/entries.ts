import { type FoundElement, interactiveElements } from '../blocks/element-of.js';
import type { Block } from '../store/messages.js';
import { type Entry, keepsValue } from './element-value.js';

/**
 * What a member entered, by action id, or by block id and action id (`block/action`) where several elements
 * have the same action id. Whatever is missing was left as it was.
 */
export type Entries = Readonly<Record<string, Entry>>;

/** The name of an element's entry that no other element has. */
export function entryName({ blockId, element }: FoundElement): string {
  return `${blockId}/${element.action_id}`;
}

/** Elements that keep a value, each with what was entered into it. */
export function entered(
  blocks: readonly Block[],
  entries: Entries,
): (FoundElement & { readonly entry: Entry | undefined })[] {
  const keeping = interactiveElements(blocks).filter(({ element }) => keepsValue(element));
  return keeping.map((found) => {
    const action = String(found.element.action_id);
    const isAlone = keeping.filter(({ element }) => element.action_id === action).length === 1;
    return { ...found, entry: entries[entryName(found)] ?? (isAlone ? entries[action] : undefined) };
  });
}
