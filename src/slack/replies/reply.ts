import type { SlackMessage } from '../message.js';

/** A message that stands in a conversation. */
export interface PostedMessage {
  readonly channel: string;
  readonly ts: string;
}

/** Where one piece of work is answered: one message, that shows progress first and becomes the answer. */
export interface Reply {
  /** Goes on with the message that an earlier attempt at the same work posted, where there is one. */
  resume(): Promise<void>;
  /** Shows how far the work is; says nothing where that is not possible, or was done a moment ago. */
  progress(message: SlackMessage): Promise<void>;
  /** Gives the answer. Null where the message cannot be found again, or nobody is left to be answered. */
  finish(message: SlackMessage): Promise<PostedMessage | null>;
  /** Takes back what was shown. */
  withdraw(): Promise<void>;
}
