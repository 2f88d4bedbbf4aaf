import { type Attributes, el } from '../../dom.js';
import type { WireChannel } from '../../wire.js';
import { type Shape, shapeOf, stringOf } from '../shape.js';
import type { Directory } from '../surface.js';
import { menuField } from './select-field.js';

/** A menu of the people of the workspace. */
export function peopleField(element: Shape, attributes: Attributes, { people }: Directory): HTMLElement {
  const options = people.map(({ id, realName }) => el('option', { value: id }, realName));
  return menuField(element, attributes, stringOf(element.initial_user), options);
}

/** A menu of the channels of the workspace, or of all conversations. */
export function channelsField(element: Shape, attributes: Attributes, directory: Directory): HTMLElement {
  const initial = stringOf(element.initial_channel) || stringOf(element.initial_conversation);
  const options = offered(element, directory.channels).map((channel) =>
    el('option', { value: channel.id }, directory.titleOf(channel)),
  );
  return menuField(element, attributes, initial, options);
}

const kinds: Readonly<Record<WireChannel['kind'], string>> = {
  channel: 'public',
  group: 'private',
  im: 'im',
  mpim: 'mpim',
};

/** Slack: a picker of conversations may be told which kinds it offers. */
function offered(element: Shape, channels: readonly WireChannel[]): readonly WireChannel[] {
  if (element.type === 'channels_select') return channels.filter(({ kind }) => kind === 'channel');
  const { include } = shapeOf(element.filter);
  return Array.isArray(include) ? channels.filter(({ kind }) => include.includes(kinds[kind])) : channels;
}
