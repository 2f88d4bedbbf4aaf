import type { Reply } from './reply.js';

/** Says nothing: whoever asked is answered in another way. */
export class SilentReply implements Reply {
  async resume(): Promise<void> {}

  async progress(): Promise<void> {}

  async finish(): Promise<null> {
    return null;
  }

  async withdraw(): Promise<void> {}
}
