import type { WebClient } from '@slack/web-api';
import type { SlackMessage } from '../message.js';
import { namedRefusal } from '../named-refusal.js';
import { platformError } from '../platform-error.js';
import { findPosted, type Place, type Posting, postOnce } from './post-once.js';
import type { PostedMessage, Reply } from './reply.js';
import { sendOrPlain } from './with-plain-text.js';

export interface MessageReplyOptions extends Posting {
  /** Key of the work that is answered. */
  readonly work: string;
  readonly now: () => number;
}

/** Milliseconds between two edits of one message. */
const editInterval = 1000;
const notEditable = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/**
 * Answers by one message of the bot in a conversation. Throws NOT_IN_CHANNEL where it cannot post there. Where the
 * thread is gone `progress` throws THREAD_GONE, so that no more is done, and `finish` drops the answer.
 */
export class MessageReply implements Reply {
  readonly #place: Place;
  readonly #options: MessageReplyOptions;
  #posted: PostedMessage | null = null;
  /** Posted by an earlier attempt; it may be the answer already, so no progress is shown in it. */
  #resumed = false;
  #gone = false;
  #lastSent = Number.NEGATIVE_INFINITY;
  #pending: Promise<void> = Promise.resolve();
  #busy = false;

  constructor(place: Place, options: MessageReplyOptions) {
    this.#place = place;
    this.#options = options;
  }

  async resume(): Promise<void> {
    this.#posted = await findPosted(this.#options.work, this.#place, this.#options);
    this.#resumed = this.#posted !== null;
  }

  async progress(message: SlackMessage): Promise<void> {
    if (this.#resumed || this.#busy) return;
    if (this.#options.now() - this.#lastSent < editInterval) return;
    this.#busy = true;
    this.#lastSent = this.#options.now();
    const sending = this.#showProgress(message).finally(() => {
      this.#busy = false;
    });
    // whoever shows progress hears of its failure; whoever waits only waits
    this.#pending = sending.catch(() => {});
    await sending;
  }

  async finish(message: SlackMessage): Promise<PostedMessage | null> {
    await this.#pending;
    if (this.#gone) return null;
    try {
      return await this.#give(message);
    } catch (error) {
      const trouble = this.#troubleIn(error);
      if (this.#gone) return null;
      throw trouble;
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
    const { hastyClient, onLost } = this.#options;
    if (this.#posted === null) {
      try {
        this.#posted = await this.#post(message);
      } catch (error) {
        throw this.#troubleIn(error);
      }
      return;
    }
    try {
      await this.#update(this.#posted, message, hastyClient);
    } catch (error) {
      onLost('chat.update', error);
    }
  }

  /** A refusal by its name, else the error itself; that the thread is gone is said once, and kept. */
  #troubleIn(error: unknown): unknown {
    const trouble = namedRefusal(error);
    if (trouble?.code === 'THREAD_GONE') {
      this.#gone = true;
      this.#options.onLost('an answer whose thread is gone', error);
    }
    return trouble ?? error;
  }

  async #give(message: SlackMessage): Promise<PostedMessage> {
    if (this.#posted === null) return this.#post(message);
    try {
      return await this.#update(this.#posted, message, this.#options.client);
    } catch (error) {
      if (!notEditable.has(platformError(error) ?? '')) throw error;
      return this.#post(message);
    }
  }

  async #post(message: SlackMessage): Promise<PostedMessage> {
    this.#posted = await postOnce(message, this.#place, this.#options.work, this.#options);
    return this.#posted;
  }

  async #update(posted: PostedMessage, message: SlackMessage, client: WebClient): Promise<PostedMessage> {
    await sendOrPlain(message, ({ text, blocks }) =>
      client.chat.update({ channel: posted.channel, ts: posted.ts, text, blocks }),
    );
    return posted;
  }
}
