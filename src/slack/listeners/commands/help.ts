import { helpMessage } from '../../blocks/help.js';
import type { SlackMessage } from '../../message.js';

/** `help`: what the bot is for, and every verb. */
export async function help(): Promise<SlackMessage> {
  return helpMessage();
}
