import type { Json, JsonObject } from '../json.js';

/** A block as stored: every block and element has its id. */
export type Block = JsonObject & { readonly type: string; readonly block_id: string };

/** What of a message may change. */
export interface MessageContent {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** File ids. */
  readonly files: readonly string[];
  readonly metadata: Json | undefined;
}

export interface Message extends MessageContent {
  readonly channel: string;
  readonly ts: string;
  /** The root's `ts` where this is a reply. */
  readonly threadTs: string | null;
  readonly user: string;
  readonly byBot: boolean;
  /** Set: only this member sees it, and the Web API knows nothing of it. */
  readonly ephemeralFor: string | null;
  /** A reply that is shown in the channel too. */
  readonly broadcast: boolean;
  /** `ts` of the last change. */
  readonly editedTs: string | null;
  /** Members by emoji name. */
  readonly reactions: ReadonlyMap<string, readonly string[]>;
}

/** All messages, by channel, in the order of their time stamps. */
export class MessageStore {
  readonly #byChannel = new Map<string, Map<string, Message>>();

  put(message: Message): void {
    const known = this.#byChannel.get(message.channel) ?? new Map<string, Message>();
    known.set(message.ts, message);
    this.#byChannel.set(message.channel, known);
  }

  find(channel: string, ts: string): Message | undefined {
    return this.#byChannel.get(channel)?.get(ts);
  }

  remove(message: Message): void {
    this.#byChannel.get(message.channel)?.delete(message.ts);
  }

  /** Every message of a channel, replies and ephemeral ones included. */
  all(channel: string): Message[] {
    return [...(this.#byChannel.get(channel)?.values() ?? [])];
  }

  /** What the channel itself shows: roots and broadcast replies, nothing ephemeral. */
  timeline(channel: string): Message[] {
    return this.#lasting(channel).filter(({ threadTs, broadcast }) => threadTs === null || broadcast);
  }

  /** The root and its replies, nothing ephemeral. */
  thread(channel: string, rootTs: string): Message[] {
    return this.#lasting(channel).filter(({ ts, threadTs }) => ts === rootTs || threadTs === rootTs);
  }

  #lasting(channel: string): Message[] {
    return this.all(channel).filter(({ ephemeralFor }) => ephemeralFor === null);
  }
}
