import { type NewFile, storeFile } from '../acts/files.js';
import { changeMessage, deleteMessage, postMessage } from '../acts/messages.js';
import { typedElements, typedText } from '../acts/typed-text.js';
import { channels, people } from '../directory.js';
import type { Block, Message } from '../store/messages.js';
import type { World } from '../world.js';
import { messageAt } from './lookup.js';

/** What a member writes; by default Robin in `#securemail-support`. */
export interface Post {
  readonly channel?: string;
  readonly user?: string;
  /** As typed; mentions as `<@U…>`. */
  readonly text?: string;
  readonly files?: readonly NewFile[];
  /** Files that were uploaded before (by `upload`). */
  readonly fileIds?: readonly string[];
  readonly threadTs?: string | undefined;
  readonly broadcast?: boolean;
}

/** A message's place. */
export interface Place {
  readonly channel: string;
  readonly ts: string;
}

/** What members do with messages. */
export function peopleControl(world: World) {
  return {
    post: (what: Post): Message => post(world, what),

    /** Keeps a file without sharing it. */
    upload: (file: NewFile, user: string = people.robin): string => storeFile(world, user, file).id,

    edit(place: Place, text: string): void {
      changeMessage(world, messageAt(world, place), writtenOf(world, text));
    },

    remove(place: Place): void {
      deleteMessage(world, messageAt(world, place));
    },
  };
}

function post(world: World, what: Post): Message {
  const user = what.user ?? people.robin;
  const uploaded = (what.files ?? []).map((file) => storeFile(world, user, file).id);
  return postMessage(world, {
    channel: what.channel ?? channels.support,
    user,
    ...writtenOf(world, what.text ?? ''),
    files: [...(what.fileIds ?? []), ...uploaded],
    threadTs: what.threadTs ?? null,
    broadcast: what.broadcast ?? false,
  });
}

function writtenOf(world: World, typed: string): { text: string; blocks: Block[] } {
  if (typed === '') return { text: '', blocks: [] };
  const elements = [{ type: 'rich_text_section', elements: typedElements(typed) }];
  return { text: typedText(typed), blocks: [{ type: 'rich_text', block_id: world.ids.next('b'), elements }] };
}
