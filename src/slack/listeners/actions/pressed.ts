import type { BlockAction } from '@slack/bolt';
import type { SlackMessage } from '../../message.js';
import { type Respond, respondOrPlain } from '../../replies/respond.js';
import { sendOrPlain } from '../../replies/with-plain-text.js';
import type { Services } from '../../services.js';

/** Where the pressed element stands. */
export interface Pressed {
  readonly channel: string;
  readonly ts: string;
  readonly isEphemeral: boolean;
  readonly respond: Respond;
}

export function pressedIn({ container, channel, message }: BlockAction, respond: Respond): Pressed {
  return {
    channel: channel?.id ?? container.channel_id ?? '',
    ts: container.message_ts ?? message?.ts ?? '',
    isEphemeral: container.is_ephemeral === true,
    respond,
  };
}

/** A message of the bot is edited; one that only its reader sees, or that refuses, is replaced. */
export async function show(
  message: SlackMessage,
  pressed: Pressed,
  { client, logger }: Services,
): Promise<void> {
  const { channel, ts, isEphemeral, respond } = pressed;
  if (!isEphemeral) {
    try {
      await sendOrPlain(message, ({ text, blocks }) => client.chat.update({ channel, ts, text, blocks }));
      return;
    } catch (error) {
      logger.info({ err: error }, 'a reply was not edited, and is replaced');
    }
  }
  await respondOrPlain(respond, message, { response_type: 'ephemeral', replace_original: true });
}

/** Says something to the person alone who pressed. */
export function tell({ respond }: Pressed, message: SlackMessage): Promise<void> {
  return respondOrPlain(respond, message, { response_type: 'ephemeral', replace_original: false });
}
