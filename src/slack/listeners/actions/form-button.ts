import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { type InChannel, refusalForCase } from '../../access/permission.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { type CaseAction, caseAction, fromCaseValue } from '../../case-actions.js';
import type { SlackMessage } from '../../message.js';
import type { Services } from '../../services.js';
import { type MakeForm, openForm } from './open-form.js';
import { pressedIn, tell } from './pressed.js';

/** Listens to a button of a case that opens a form. */
export function onFormButton(app: App, services: Services, verb: CaseAction, makeForm: MakeForm): void {
  app.action<BlockAction<ButtonAction>>(
    { action_id: caseAction(verb), type: 'block_actions' },
    async ({ ack, action, body, respond }) => {
      await ack();
      const pressed = pressedIn(body, respond);
      const caseId = fromCaseValue(action.value ?? '');
      if (caseId === null) {
        await tell(pressed, troubleMessage('CASE_UNKNOWN', null));
        return;
      }
      const requester = { userId: body.user.id, channel: pressed.channel };
      const refused = await refusalToOpen(caseId, verb, requester, services);
      if (refused === null) await openForm(caseId, body, pressed, makeForm, services);
      else await tell(pressed, refused);
    },
  );
}

/** Why the form is not for this person; null where it is. Its submission is asked the same again. */
async function refusalToOpen(
  caseId: string,
  verb: CaseAction,
  requester: InChannel,
  services: Services,
): Promise<SlackMessage | null> {
  return verb === 'escalate' ? refusalForCase('escalate', caseId, requester, services) : null;
}
