import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { troubleMessage } from '../../blocks/trouble.js';
import { type CaseAction, caseAction, fromCaseValue } from '../../case-actions.js';
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
      if (caseId === null) await tell(pressed, troubleMessage('CASE_UNKNOWN', null));
      else await openForm(caseId, body, pressed, makeForm, services);
    },
  );
}
