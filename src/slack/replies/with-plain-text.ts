import type { KnownBlock } from '@slack/types';
import type { SlackMessage } from '../message.js';
import { platformError } from '../platform-error.js';

/** What every message carries beside its place. */
export interface MessageContent {
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

const refusals = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);

/** Whether Slack refused a message for what it shows. */
export function isContentRefused(error: unknown): boolean {
  return refusals.has(platformError(error) ?? '');
}

/** Sends a message; where Slack refuses its blocks, once more as plain text. */
export async function sendOrPlain<T>(
  { text, blocks }: SlackMessage,
  send: (content: MessageContent) => Promise<T>,
): Promise<T> {
  const content = { text, unfurl_links: false, unfurl_media: false } as const;
  try {
    return await send({ ...content, blocks: [...blocks] });
  } catch (error) {
    if (!isContentRefused(error)) throw error;
    return send({ ...content, blocks: [] });
  }
}
