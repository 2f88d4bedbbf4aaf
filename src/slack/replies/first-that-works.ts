import { asSecureMailError, type SecureMailError } from '../../errors.js';
import type { SlackMessage } from '../message.js';
import type { PostedMessage, Reply } from './reply.js';

/** Another way to answer, told why the one before did not work. */
export type NextReply = (refused: SecureMailError) => Promise<Reply>;

/** Answers in the first of several ways that the bot may use: the next is tried after NOT_IN_CHANNEL. */
export class FirstThatWorks implements Reply {
  #current: Reply;
  readonly #others: NextReply[];
  #resumes = false;

  constructor(first: Reply, ...others: readonly NextReply[]) {
    this.#current = first;
    this.#others = [...others];
  }

  async resume(): Promise<void> {
    this.#resumes = true;
    await this.#current.resume();
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
      const refused = asSecureMailError(error);
      const next = refused.code === 'NOT_IN_CHANNEL' ? this.#others.shift() : undefined;
      if (next === undefined) throw error;
      this.#current = await next(refused);
      // an earlier attempt may have come this way too
      if (this.#resumes) await this.#current.resume();
      return this.#attempt(use);
    }
  }
}
