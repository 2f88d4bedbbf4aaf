import type { App, ViewSubmitAction } from '@slack/bolt';
import { asSecureMailError } from '../../../errors.js';
import { forgetModalCallback } from '../../blocks/forget-modal.js';
import { forgottenMessage } from '../../blocks/forget-told.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { type CaseMetadata, fromMetadata } from '../../case-metadata.js';
import { forgetCase } from '../../cases/forget-case.js';
import type { SlackMessage } from '../../message.js';
import { sendOrPlain } from '../../replies/with-plain-text.js';
import type { Services } from '../../services.js';

/** The confirmed form of "Forget this case …". */
export function onForgetModal(app: App, services: Services): void {
  app.view<ViewSubmitAction>(
    { callback_id: forgetModalCallback, type: 'view_submission' },
    async ({ ack, body, view }) => {
      await ack();
      const about = fromMetadata(view.private_metadata);
      await tellAlone(await forgetOrSay(about, body.user.id, services), about, body.user.id, services);
    },
  );
}

async function forgetOrSay(
  { caseId }: CaseMetadata,
  userId: string,
  services: Services,
): Promise<SlackMessage> {
  try {
    return forgottenMessage(caseId, await forgetCase(caseId, userId, services));
  } catch (error) {
    services.logger.error({ err: error, caseId }, 'a case could not be forgotten');
    return troubleMessage(asSecureMailError(error).code, null);
  }
}

/** In the thread; where that went with the case, in its channel. */
async function tellAlone(
  message: SlackMessage,
  { channel, threadTs }: CaseMetadata,
  user: string,
  { client, logger }: Services,
): Promise<void> {
  const post = (place: { thread_ts?: string }) =>
    sendOrPlain(message, ({ text, blocks }) =>
      client.chat.postEphemeral({ channel, user, text, blocks, ...place }),
    );
  try {
    await post({ thread_ts: threadTs });
  } catch (error) {
    logger.info({ err: error }, 'a thread went with its case');
    await post({});
  }
}
