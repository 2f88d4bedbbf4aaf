import type { PlainTextElement } from '@slack/types';

/** A text of our own in which Slack reads neither markup nor emoji. */
export function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
