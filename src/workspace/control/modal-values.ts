import { optionOf, optionsOf } from '../blocks/element-of.js';
import { isObject, type JsonObject, listOf, textOf } from '../json.js';
import { fileObject } from '../payloads/file-object.js';
import type { Block } from '../store/messages.js';
import type { StateValues, View } from '../store/views.js';
import type { World } from '../world.js';

/** What a member entered, by action id: text, an option's value, several values, or uploaded files. */
export type Entries = Readonly<
  Record<string, string | readonly string[] | { readonly fileIds: readonly string[] }>
>;

/** Slack: a file of a modal may have 10 MB. */
export const modalFileBytes = 10 * 1024 * 1024;

interface Input {
  readonly block: Block;
  readonly element: JsonObject;
  readonly entry: Entries[string] | undefined;
}

function inputsOf(view: View, entries: Entries): Input[] {
  return view.blocks.flatMap((block) => {
    const { element } = block;
    if (block.type !== 'input' || !isObject(element)) return [];
    return [{ block, element, entry: entries[textOf(element.action_id) ?? ''] }];
  });
}

/** The `state.values` of a view with these entries. */
export function stateOf(world: World, view: View, entries: Entries): StateValues {
  return Object.fromEntries(
    inputsOf(view, entries).map(({ block, element, entry }) => [
      block.block_id,
      { [textOf(element.action_id) ?? '']: stateValue(world, element, entry) },
    ]),
  );
}

function stateValue(world: World, element: JsonObject, entry: Entries[string] | undefined): JsonObject {
  const { type } = element;
  if (type === 'file_input') return { type, files: filesOf(world, entry) };
  if (typeof entry === 'object' && !('fileIds' in entry))
    return { type, selected_options: optionsOf(element, entry) };
  const text = typeof entry === 'string' && entry !== '' ? entry : null;
  if (element.options !== undefined)
    return { type, selected_option: text === null ? null : (optionOf(element, text) ?? null) };
  return { type, value: text };
}

function filesOf(world: World, entry: Entries[string] | undefined): JsonObject[] {
  return fileIdsOf(entry).flatMap((id) => {
    const file = world.files.find(id);
    return file === undefined ? [] : [fileObject(file, world.url())];
  });
}

function fileIdsOf(entry: Entries[string] | undefined): readonly string[] {
  return typeof entry === 'object' && 'fileIds' in entry ? entry.fileIds : [];
}

/** What Slack's own client refuses before the app hears of it, by block id. */
export function clientErrors(world: World, view: View, entries: Entries): Record<string, string> {
  const errors = inputsOf(view, entries).map((input) => [input.block.block_id, errorOf(world, input)]);
  return Object.fromEntries(errors.filter(([, error]) => error !== null));
}

function errorOf(world: World, { block, element, entry }: Input): string | null {
  if (isEmpty(entry)) return block.optional === true ? null : 'Please complete this required field.';
  if (element.type === 'file_input') return fileErrorOf(world, element, fileIdsOf(entry));
  if (typeof entry !== 'string') return null;
  const length = [...entry].length;
  if (typeof element.max_length === 'number' && length > element.max_length)
    return `At most ${element.max_length} characters.`;
  if (typeof element.min_length === 'number' && length < element.min_length)
    return `At least ${element.min_length} characters.`;
  return null;
}

function isEmpty(entry: Entries[string] | undefined): boolean {
  if (entry === undefined || entry === '') return true;
  return typeof entry !== 'string' && listOf('fileIds' in entry ? entry.fileIds : entry).length === 0;
}

function fileErrorOf(world: World, element: JsonObject, ids: readonly string[]): string | null {
  const max = typeof element.max_files === 'number' ? element.max_files : 10;
  if (ids.length > max) return `At most ${max} files.`;
  const tooLarge = ids.some((id) => (world.files.find(id)?.bytes.length ?? 0) > modalFileBytes);
  return tooLarge ? 'A file may have at most 10 MB here. Drop larger ones into the channel.' : null;
}
