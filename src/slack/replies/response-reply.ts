import type { KnownBlock } from '@slack/types';
import type { SlackMessage } from '../message.js';
import type { Reply } from './reply.js';

/** Says something to one person; Bolt’s `respond`, or what stands in for it. */
export type Respond = (message: {
  readonly text: string;
  readonly blocks?: KnownBlock[];
  readonly response_type: 'ephemeral';
  readonly replace_original: boolean;
}) => Promise<unknown>;

/** Answers one person through a response URL, which works in conversations the bot is not in. */
export class ResponseReply implements Reply {
  readonly #respond: Respond;

  constructor(respond: Respond) {
    this.#respond = respond;
  }

  /** What went through a response URL cannot be found again. */
  async resume(): Promise<void> {}

  /** A response URL may be used five times only: progress is not worth one. */
  async progress(): Promise<void> {}

  async finish(message: SlackMessage): Promise<null> {
    await respondOrPlain(this.#respond, message, { response_type: 'ephemeral', replace_original: false });
    return null;
  }

  async withdraw(): Promise<void> {}
}

/** Responds; where that is refused, once more as plain text. */
export async function respondOrPlain(
  respond: Respond,
  { text, blocks }: SlackMessage,
  options: { readonly response_type: 'ephemeral'; readonly replace_original: boolean },
): Promise<void> {
  const content = { text, unfurl_links: false, unfurl_media: false, ...options };
  try {
    await respond({ ...content, blocks: [...blocks] });
  } catch {
    await respond(content);
  }
}
