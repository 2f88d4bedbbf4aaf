import type { WebClient } from '@slack/web-api';
import { SecureMailError } from '../../errors.js';
import type { SlackMessage } from '../message.js';
import { platformError } from '../platform-error.js';
import type { PostedMessage, Reply } from './reply.js';
import { sendOrPlain } from './with-plain-text.js';

/** A conversation, and the thread in it; null for a message of its own. */
export interface Place {
  readonly channel: string;
  readonly threadTs: string | null;
}

export interface MessageReplyOptions {
  /** For what must arrive. */
  readonly client: WebClient;
  /** For what may fail: does not wait, does not try again. */
  readonly hastyClient: WebClient;
  readonly now: () => number;
  readonly onLost: (what: string, error: unknown) => void;
}

/** Milliseconds between two edits of one message. */
const editInterval = 1000;
const notThere = new Set(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action']);
const notEditable = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** Answers by one message of the bot in a conversation. Throws NOT_IN_CHANNEL where it cannot post there. */
export class MessageReply implements Reply {
  readonly #place: Place;
  readonly #options: MessageReplyOptions;
  #posted: PostedMessage | null = null;
  #lastSent = Number.NEGATIVE_INFINITY;
  #pending: Promise<void> = Promise.resolve();
  #busy = false;

  constructor(place: Place, options: MessageReplyOptions) {
    this.#place = place;
    this.#options = options;
  }

  async progress(message: SlackMessage): Promise<void> {
    if (this.#busy || this.#options.now() - this.#lastSent < editInterval) return;
    this.#busy = true;
    this.#lastSent = this.#options.now();
    const sending = this.#showProgress(message).finally(() => {
      this.#busy = false;
    });
    // whoever shows progress hears of its failure; whoever waits only waits
    this.#pending = sending.catch(() => {});
    await sending;
  }

  async finish(message: SlackMessage): Promise<PostedMessage> {
    await this.#pending;
    if (this.#posted === null) return this.#post(message);
    try {
      return await this.#update(this.#posted, message, this.#options.client);
    } catch (error) {
      if (!notEditable.has(platformError(error) ?? '')) throw error;
      return this.#post(message);
    }
  }

  async withdraw(): Promise<void> {
    await this.#pending;
    if (this.#posted === null) return;
    await this.#options.client.chat.delete({ channel: this.#posted.channel, ts: this.#posted.ts });
    this.#posted = null;
  }

  /** The first progress must arrive: it shows that the bot can answer here. Later ones may be lost. */
  async #showProgress(message: SlackMessage): Promise<void> {
    if (this.#posted === null) {
      await this.#post(message);
      return;
    }
    try {
      await this.#update(this.#posted, message, this.#options.hastyClient);
    } catch (error) {
      this.#options.onLost('chat.update', error);
    }
  }

  async #post(message: SlackMessage): Promise<PostedMessage> {
    const { channel, threadTs } = this.#place;
    const thread = threadTs === null ? {} : { thread_ts: threadTs };
    try {
      const answer = await sendOrPlain(message, (content) =>
        this.#options.client.chat.postMessage({ channel, ...thread, ...content }),
      );
      this.#posted = { channel: answer.channel ?? channel, ts: answer.ts ?? '' };
      return this.#posted;
    } catch (error) {
      const code = platformError(error);
      if (code === null || !notThere.has(code)) throw error;
      throw new SecureMailError('NOT_IN_CHANNEL', code, { cause: error });
    }
  }

  async #update(posted: PostedMessage, message: SlackMessage, client: WebClient): Promise<PostedMessage> {
    await sendOrPlain(message, ({ text, blocks }) =>
      client.chat.update({ channel: posted.channel, ts: posted.ts, text, blocks }),
    );
    return posted;
  }
}
