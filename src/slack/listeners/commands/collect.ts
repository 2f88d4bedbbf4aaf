import { collectMessage } from '../../blocks/collect.js';
import type { SlackMessage } from '../../message.js';

/** `collect`: what to send the customer, ready to be copied. */
export async function collect(): Promise<SlackMessage> {
  return collectMessage();
}
