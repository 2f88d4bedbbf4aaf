import type { Attributes } from '../../dom.js';
import { type Shape, stringOf } from '../shape.js';
import type { Surface } from '../surface.js';
import { checkboxesField, radioField } from './choices-field.js';
import { dateField } from './date-field.js';
import { channelsField, peopleField } from './directory-field.js';
import { fileField } from './file-field.js';
import { selectField } from './select-field.js';
import { textField } from './text-field.js';

type Draw = (element: Shape, attributes: Attributes, surface: Surface) => HTMLElement;

const drawings: Readonly<Record<string, Draw>> = {
  channels_select: (element, attributes, { directory }) => channelsField(element, attributes, directory),
  checkboxes: (element, attributes, { names }) => checkboxesField(element, attributes, names),
  conversations_select: (element, attributes, { directory }) => channelsField(element, attributes, directory),
  datepicker: dateField,
  email_text_input: textField,
  file_input: fileField,
  number_input: textField,
  plain_text_input: textField,
  radio_buttons: (element, attributes, { names }) => radioField(element, attributes, names),
  static_select: selectField,
  url_text_input: textField,
  users_select: (element, attributes, { directory }) => peopleField(element, attributes, directory),
};

/** Draws an element that holds a value; null for all others. */
export function drawField(element: Shape, attributes: Attributes, surface: Surface): HTMLElement | null {
  const type = stringOf(element.type);
  const draw = Object.hasOwn(drawings, type) ? drawings[type] : undefined;
  return draw?.(element, attributes, surface) ?? null;
}

/** Whether a field is several controls under one name, so that no `<label for>` can name it. */
export function isGroup({ type }: Shape): boolean {
  return type === 'checkboxes' || type === 'radio_buttons';
}
