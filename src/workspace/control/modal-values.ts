import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { Block } from '../store/messages.js';
import type { StateValues, View } from '../store/views.js';
import type { World } from '../world.js';
import { elementValue, isEmptyValue } from './element-value.js';
import { type Entries, entered } from './entries.js';

/** Slack: a file of a modal may have 10 MB. */
export const modalFileBytes = 10 * 1024 * 1024;

/** The `state.values` of blocks with these entries, whether in a view or in a message. */
export function stateOf(world: World, blocks: readonly Block[], entries: Entries): StateValues {
  const state: Record<string, Record<string, JsonObject>> = {};
  for (const { blockId, element, entry } of entered(blocks, entries)) {
    const value = { type: element.type, ...elementValue(world, element, entry) };
    state[blockId] = { ...state[blockId], [String(element.action_id)]: value };
  }
  return state;
}

/** What Slack's own client refuses before the app hears of it, by block id. */
export function clientErrors(world: World, view: View, entries: Entries): Record<string, string> {
  const errors = entered(view.blocks, entries).flatMap(({ blockId, element, entry }): [string, string][] => {
    const block = view.blocks.find(({ block_id, type }) => type === 'input' && block_id === blockId);
    if (block === undefined) return [];
    const error = errorOf(world, block, element, elementValue(world, element, entry));
    return error === null ? [] : [[blockId, error]];
  });
  return Object.fromEntries(errors);
}

function errorOf(world: World, block: Block, element: JsonObject, value: JsonObject): string | null {
  if (isEmptyValue(value)) return block.optional === true ? null : 'Please complete this required field.';
  if (element.type === 'file_input') return fileErrorOf(world, element, listOf(value.files));
  return typeof value.value === 'string' ? lengthErrorOf(element, value.value) : null;
}

function lengthErrorOf({ max_length, min_length }: JsonObject, text: string): string | null {
  const length = [...text].length;
  if (typeof max_length === 'number' && length > max_length) return `At most ${max_length} characters.`;
  if (typeof min_length === 'number' && length < min_length) return `At least ${min_length} characters.`;
  return null;
}

function fileErrorOf(world: World, element: JsonObject, files: readonly unknown[]): string | null {
  const max = typeof element.max_files === 'number' ? element.max_files : 10;
  if (files.length > max) return `At most ${max} files.`;
  const bytesOf = (file: unknown) => world.files.find(textOf(objectOf(file).id) ?? '')?.bytes.length ?? 0;
  if (!files.some((file) => bytesOf(file) > modalFileBytes)) return null;
  return 'A file may have at most 10 MB here. Drop larger ones into the channel.';
}
