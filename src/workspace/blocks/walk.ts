import { isObject, type Json, type JsonObject, listOf } from '../json.js';

/** A block or element and where it stands. */
export interface Placed {
  readonly value: JsonObject;
  readonly pointer: string;
}

const blockLists = ['child_blocks'] as const;

/** Every block of the list, those inside containers included. */
export function* blocksIn(blocks: readonly Json[], pointer: string): Generator<Placed> {
  for (const [index, value] of blocks.entries()) {
    if (!isObject(value)) continue;
    const at = `${pointer}/${index}`;
    yield { value, pointer: at };
    for (const name of blockLists) yield* blocksIn(listOf(value[name]), `${at}/${name}`);
  }
}

/** The interactive elements of one block: of `elements`, `accessory` and `element`. */
export function* elementsIn({ value, pointer }: Placed): Generator<Placed> {
  if (value.type !== 'rich_text') {
    for (const [index, element] of listOf(value.elements).entries()) {
      if (isObject(element)) yield { value: element, pointer: `${pointer}/elements/${index}` };
    }
  }
  for (const name of ['accessory', 'element'] as const) {
    const element = value[name];
    if (isObject(element)) yield { value: element, pointer: `${pointer}/${name}` };
  }
}

/** Every string under a key named `text`, wherever it stands. */
export function* textsIn(value: Json | undefined): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  if (!isObject(value)) return;
  for (const [name, field] of Object.entries(value)) {
    if (name === 'text' && typeof field === 'string') yield field;
    else yield* textsIn(field);
  }
}
