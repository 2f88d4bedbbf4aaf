import { isObject, type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { Block } from '../store/messages.js';
import { blocksIn, elementsIn } from './walk.js';

export interface FoundElement {
  readonly element: JsonObject;
  readonly blockId: string;
}

/** Every interactive element of a message or view. */
export function interactiveElements(blocks: readonly Block[]): FoundElement[] {
  return [...blocksIn(blocks, '')].flatMap((block) =>
    [...elementsIn(block)].flatMap(({ value }) =>
      typeof value.action_id === 'string' ? [{ element: value, blockId: String(block.value.block_id) }] : [],
    ),
  );
}

/** Finds an element by its action id, or a button by what stands on it; in one block, where it is named. */
export function findElement(
  blocks: readonly Block[],
  wanted: string,
  block?: string,
): FoundElement | undefined {
  const elements = interactiveElements(blocks).filter(
    ({ blockId }) => block === undefined || blockId === block,
  );
  return (
    elements.find(({ element }) => element.action_id === wanted) ??
    elements.find(({ element }) => textOf(objectOf(element.text).text) === wanted)
  );
}

/** The option of a menu with that value. */
export function optionOf(element: JsonObject, value: string): JsonObject | undefined {
  return allOptionsOf(element).find((option) => option.value === value);
}

/** The options of an element, those in groups included. */
export function allOptionsOf(element: JsonObject): JsonObject[] {
  const groups = listOf(element.option_groups).flatMap((group) => listOf(objectOf(group).options));
  return [...listOf(element.options), ...groups].filter(isObject);
}
