import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { asSecureMailError, SecureMailError } from '../../../errors.js';
import { forgetConfirmAction } from '../../blocks/forget-question.js';
import { forgottenMessage } from '../../blocks/forget-told.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { fromCaseValue } from '../../case-actions.js';
import { forgetCase } from '../../cases/forget-case.js';
import type { SlackMessage } from '../../message.js';
import type { Services } from '../../services.js';
import { pressedIn, tell } from './pressed.js';

/** The button under `/securemail forget`: the case goes, and the person is told what went with it. */
export function onConfirmForget(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { action_id: forgetConfirmAction, type: 'block_actions' },
    async ({ ack, action, body, respond }) => {
      await ack();
      const caseId = fromCaseValue(action.value ?? '');
      await tell(pressedIn(body, respond), await forgetOrSay(caseId, body.user.id, services));
    },
  );
}

async function forgetOrSay(caseId: string | null, userId: string, services: Services): Promise<SlackMessage> {
  try {
    if (caseId === null) throw new SecureMailError('CASE_UNKNOWN');
    return forgottenMessage(caseId, await forgetCase(caseId, userId, services));
  } catch (error) {
    services.logger.error({ err: error, caseId }, 'a case could not be forgotten');
    return troubleMessage(asSecureMailError(error).code, null);
  }
}
