import type { KnownBlock } from '@slack/types';

/** A message as it goes to Slack. `text` is for notifications, screen readers, and where blocks are refused. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}
