import { objectOf, textOf } from '../json.js';
import type { WireFile, WireMessage, WireView } from '../page/wire.js';
import type { StoredFile } from '../store/files.js';
import type { Message } from '../store/messages.js';
import type { View } from '../store/views.js';
import type { World } from '../world.js';

export function wireMessage(world: World, message: Message): WireMessage {
  return {
    channel: message.channel,
    ts: message.ts,
    threadTs: message.threadTs,
    user: message.user,
    byBot: message.byBot,
    ephemeral: message.ephemeralFor !== null,
    broadcast: message.broadcast,
    text: message.text,
    blocks: message.blocks,
    files: message.files.flatMap((id) => wireFile(world.files.findEver(id)) ?? []),
    edited: message.editedTs !== null,
    reactions: [...message.reactions]
      .filter(([, users]) => users.length > 0)
      .map(([name, users]) => ({ name, count: users.length })),
  };
}

function wireFile(file: StoredFile | undefined): WireFile | undefined {
  if (file === undefined) return undefined;
  const { altText, id, mimetype, name, prettyType, title } = file;
  return {
    id,
    name,
    title,
    prettyType,
    mimetype,
    size: file.bytes.length,
    altText,
    deleted: file.fault === 'deleted',
  };
}

export function wireView(view: View | undefined): WireView | null {
  if (view === undefined) return null;
  const { blocks, definition, hash, id } = view;
  return {
    id,
    hash,
    title: titleOf(definition.title) ?? '',
    submit: titleOf(definition.submit) ?? null,
    close: titleOf(definition.close) ?? 'Cancel',
    blocks,
  };
}

function titleOf(value: unknown): string | undefined {
  return textOf(objectOf(value).text);
}
