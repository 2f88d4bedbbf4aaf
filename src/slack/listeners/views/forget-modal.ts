import type { App, ViewSubmitAction } from '@slack/bolt';
import { forgetModalCallback } from '../../blocks/forget-modal.js';
import { fromMetadata } from '../../case-metadata.js';
import { askToForget } from '../../cases/forget/ask-to-forget.js';
import { tellAlone } from '../../cases/forget/tell-alone.js';
import type { Services } from '../../services.js';
import { workOf } from '../../work/work-of.js';

/** The confirmed form of "Forget this case …". */
export function onForgetModal(app: App, services: Services): void {
  app.view<ViewSubmitAction>(
    { callback_id: forgetModalCallback, type: 'view_submission' },
    async ({ ack, body, view, context }) => {
      await ack();
      const { caseId, channel, threadTs } = fromMetadata(view.private_metadata);
      const wish = { userId: body.user.id, tell: { responseUrl: null, channel, threadTs } };
      const answer = await askToForget(caseId, wish, workOf(context, services.signal), services);
      if (answer !== null) await tellAlone(answer, wish, services);
    },
  );
}
