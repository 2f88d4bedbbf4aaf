import type { KnownBlock } from '@slack/types';
import { escapeMarkup } from '../escape.js';
import { fitWeight } from '../fit.js';
import { limits } from '../limits.js';
import type { SlackMessage } from '../message.js';

/** Blocks with the same in plain lines, for where blocks are not shown. */
export function worded(lines: readonly string[], blocks: readonly KnownBlock[]): SlackMessage {
  return { text: escapeMarkup(fitWeight(lines.join('\n'), limits.messageText)), blocks };
}
