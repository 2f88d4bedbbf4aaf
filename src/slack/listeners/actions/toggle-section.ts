import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import { asSecureMailError } from '../../../errors.js';
import { replyMessage } from '../../blocks/reply.js';
import { troubleMessage } from '../../blocks/trouble.js';
import type { SlackMessage } from '../../message.js';
import { respondOrPlain } from '../../replies/response-reply.js';
import { sendOrPlain } from '../../replies/with-plain-text.js';
import { fromButtonValue, type SectionAddress, sectionActions } from '../../sections.js';
import type { Services } from '../../services.js';

/** Where the pressed button stands. */
interface Pressed {
  readonly channel: string;
  readonly ts: string;
  readonly isEphemeral: boolean;
  readonly respond: RespondFn;
}

/** The buttons that unfold and fold a part of a reply. */
export function onToggleSection(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { action_id: sectionActions, type: 'block_actions' },
    async ({ ack, action, body, respond }) => {
      await ack();
      const pressed = pressedIn(body, respond);
      const accepted = services.presses.add(`${pressed.channel}:${pressed.ts}`, () =>
        toggleOrTell(fromButtonValue(action.value ?? ''), pressed, services),
      );
      if (!accepted) await tell(pressed, troubleMessage('QUEUE_FULL', null));
    },
  );
}

function pressedIn({ container, channel, message }: BlockAction<ButtonAction>, respond: RespondFn): Pressed {
  return {
    channel: channel?.id ?? container.channel_id ?? '',
    ts: container.message_ts ?? message?.ts ?? '',
    isEphemeral: container.is_ephemeral === true,
    respond,
  };
}

async function toggleOrTell(
  address: SectionAddress | null,
  pressed: Pressed,
  services: Services,
): Promise<void> {
  try {
    const stored = address === null ? null : await services.cases.find(address.caseId);
    if (address === null || stored === null) {
      await tell(pressed, troubleMessage('CASE_UNKNOWN', null));
      return;
    }
    const unfolded = await services.cases.toggle(stored.id, pressed.ts, address.section);
    await show(replyMessage(stored.id, stored.diagnosis, unfolded), pressed, services);
  } catch (error) {
    services.logger.error({ err: error }, 'a button failed');
    await tell(pressed, troubleMessage(asSecureMailError(error).code, null));
  }
}

/** A message of the bot is edited; one that only its reader sees, or that refuses, is replaced. */
async function show(message: SlackMessage, pressed: Pressed, { client, logger }: Services): Promise<void> {
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

function tell({ respond }: Pressed, message: SlackMessage): Promise<void> {
  return respondOrPlain(respond, message, { response_type: 'ephemeral', replace_original: false });
}
