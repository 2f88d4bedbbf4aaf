import type { SecureMailError } from '../../errors.js';
import { refusedPlaceMessage } from '../blocks/refused-place.js';
import type { Reply } from './reply.js';

/** In place of an answer that may not be posted where it belongs, says so, once, in another place. */
export class RefusedReply implements Reply {
  readonly #elsewhere: Reply;
  readonly #channel: string;
  readonly #refused: SecureMailError;

  constructor(elsewhere: Reply, channel: string, refused: SecureMailError) {
    this.#elsewhere = elsewhere;
    this.#channel = channel;
    this.#refused = refused;
  }

  resume(): Promise<void> {
    return this.#elsewhere.resume();
  }

  async progress(): Promise<void> {}

  /** What was said elsewhere does not show the case: null. */
  async finish(): Promise<null> {
    await this.#elsewhere.finish(refusedPlaceMessage(this.#channel, this.#refused.detail));
    return null;
  }

  async withdraw(): Promise<void> {}
}
