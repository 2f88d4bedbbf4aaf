import type { SlackMessage } from '../message.js';
import type { Reply } from './reply.js';

/** Keeps the answer for whoever asked, who sends it on their own way. */
export class HeldReply implements Reply {
  #answer: SlackMessage | null = null;

  /** Null until there is one. */
  get answer(): SlackMessage | null {
    return this.#answer;
  }

  async resume(): Promise<void> {}

  async progress(): Promise<void> {}

  async finish(message: SlackMessage): Promise<null> {
    this.#answer = message;
    return null;
  }

  async withdraw(): Promise<void> {}
}
