import { isDate } from '../blocks/check.js';
import { optionOf } from '../blocks/element-of.js';
import { type JsonObject, textOf } from '../json.js';
import { fileObject } from '../payloads/file-object.js';
import type { World } from '../world.js';
import { channelAt, personAt, there } from './lookup.js';

/**
 * What a member entered or chose: text, an option's value, a date (`YYYY-MM-DD`), the id of a member or
 * conversation, several options' values, or uploaded files. Empty: taken away again.
 */
export type Entry = string | readonly string[] | { readonly fileIds: readonly string[] };

/** How an element's value is called once it is chosen, and before. */
interface Names {
  readonly chosen: string;
  readonly initial: string;
}

const names: Readonly<Record<string, Names>> = {
  plain_text_input: { chosen: 'value', initial: 'initial_value' },
  email_text_input: { chosen: 'value', initial: 'initial_value' },
  url_text_input: { chosen: 'value', initial: 'initial_value' },
  number_input: { chosen: 'value', initial: 'initial_value' },
  datepicker: { chosen: 'selected_date', initial: 'initial_date' },
  timepicker: { chosen: 'selected_time', initial: 'initial_time' },
  users_select: { chosen: 'selected_user', initial: 'initial_user' },
  conversations_select: { chosen: 'selected_conversation', initial: 'initial_conversation' },
  channels_select: { chosen: 'selected_channel', initial: 'initial_channel' },
  static_select: { chosen: 'selected_option', initial: 'initial_option' },
  radio_buttons: { chosen: 'selected_option', initial: 'initial_option' },
  overflow: { chosen: 'selected_option', initial: 'initial_option' },
  multi_static_select: { chosen: 'selected_options', initial: 'initial_options' },
  checkboxes: { chosen: 'selected_options', initial: 'initial_options' },
  file_input: { chosen: 'files', initial: 'initial_files' },
};
const several = new Set(['selected_options', 'files']);

/** Whether an element keeps a value, which then stands in the `state` of every payload. */
export function keepsValue({ type }: JsonObject): boolean {
  return type !== 'overflow' && Object.hasOwn(names, String(type));
}

/**
 * An element's value in Slack's shape, `{ selected_date: … }` for one; its initial value where nothing was
 * entered. Throws NoSuchThing where that cannot be chosen there.
 */
export function elementValue(world: World, element: JsonObject, entry: Entry | undefined): JsonObject {
  const name = names[String(element.type)];
  if (name === undefined) return {};
  if (entry !== undefined) return { [name.chosen]: chosenOf(world, element, entry) };
  return { [name.chosen]: element[name.initial] ?? (several.has(name.chosen) ? [] : null) };
}

/** Whether a value, as made above, says nothing. */
export function isEmptyValue(value: JsonObject): boolean {
  return Object.values(value).every((part) => part === null || part === '' || (isList(part) && !part.length));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function chosenOf(world: World, element: JsonObject, entry: Entry): JsonObject[string] {
  if (typeof entry === 'object' && 'fileIds' in entry) return filesOf(world, entry.fileIds);
  if (several.has(names[String(element.type)]?.chosen ?? ''))
    return (typeof entry === 'string' ? [entry] : entry)
      .filter((value) => value !== '')
      .map(optionAt(element));
  const text = textOf(entry);
  return text === undefined || text === '' ? null : singleOf(world, element, text);
}

function singleOf(world: World, element: JsonObject, text: string): JsonObject[string] {
  switch (element.type) {
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return optionAt(element)(text);
    case 'datepicker':
      return there(isDate(text) ? text : undefined, `date ${text}`);
    case 'users_select':
      return personAt(world, text).id;
    case 'conversations_select':
    case 'channels_select':
      return channelAt(world, text).id;
    default:
      return text;
  }
}

function optionAt(element: JsonObject): (value: string) => JsonObject {
  return (value) => there(optionOf(element, value), `option ${value}`);
}

function filesOf(world: World, ids: readonly string[]): JsonObject[] {
  return ids.map((id) => fileObject(there(world.files.find(id), `file ${id}`), world.url()));
}
