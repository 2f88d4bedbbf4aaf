import { asSecureMailError } from '../../errors.js';
import type { SlackMessage } from '../message.js';
import type { PostedMessage, Reply } from './reply.js';

/** Answers in the first of several ways that the bot may use: the next is tried after NOT_IN_CHANNEL. */
export class FirstThatWorks implements Reply {
  #current: Reply;
  readonly #others: (() => Promise<Reply>)[];

  constructor(first: Reply, ...others: readonly (() => Promise<Reply>)[]) {
    this.#current = first;
    this.#others = [...others];
  }

  progress(message: SlackMessage): Promise<void> {
    return this.#attempt((reply) => reply.progress(message));
  }

  finish(message: SlackMessage): Promise<PostedMessage | null> {
    return this.#attempt((reply) => reply.finish(message));
  }

  withdraw(): Promise<void> {
    return this.#current.withdraw();
  }

  async #attempt<T>(use: (reply: Reply) => Promise<T>): Promise<T> {
    try {
      return await use(this.#current);
    } catch (error) {
      const next = asSecureMailError(error).code === 'NOT_IN_CHANNEL' ? this.#others.shift() : undefined;
      if (next === undefined) throw error;
      this.#current = await next();
      return this.#attempt(use);
    }
  }
}
