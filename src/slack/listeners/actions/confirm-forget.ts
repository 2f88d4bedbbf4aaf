import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { forgetConfirmAction } from '../../blocks/forget-question.js';
import { fromCaseValue } from '../../case-actions.js';
import { askToForget } from '../../cases/forget/ask-to-forget.js';
import type { Services } from '../../services.js';
import { workOf } from '../../work/work-of.js';
import { pressedIn, tell } from './pressed.js';

/** The button under `/securemail forget`: the case goes, and the person is told what went with it. */
export function onConfirmForget(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { action_id: forgetConfirmAction, type: 'block_actions' },
    async ({ ack, action, body, respond, context }) => {
      await ack();
      const pressed = pressedIn(body, respond);
      const responseUrl = body.response_url || null;
      const wish = { userId: body.user.id, tell: { responseUrl, channel: pressed.channel, threadTs: null } };
      const caseId = fromCaseValue(action.value ?? '');
      const answer = await askToForget(caseId, wish, workOf(context, services.signal), services);
      if (answer !== null) await tell(pressed, answer);
    },
  );
}
