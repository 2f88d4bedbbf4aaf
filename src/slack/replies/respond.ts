import type { KnownBlock } from '@slack/types';
import type { SlackMessage } from '../message.js';

/** Says something to one person; Bolt’s `respond`, or what stands in for it. */
export type Respond = (message: {
  readonly text: string;
  readonly blocks?: KnownBlock[];
  readonly response_type: 'ephemeral';
  readonly replace_original: boolean;
}) => Promise<unknown>;

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
