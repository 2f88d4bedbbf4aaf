import type { App, BlockAction, StaticSelectAction, ViewSubmitAction } from '@slack/bolt';
import { draftsFor } from '../../../report/drafts/drafts.js';
import { draftModal, draftModalIds } from '../../blocks/draft-modal.js';
import { fromMetadata } from '../../case-metadata.js';
import { caseView } from '../../cases/case-view.js';
import type { Services } from '../../services.js';

const { callback, recipient } = draftModalIds;

/** The form of "Draft …": its menu changes whom the draft is for; "Done" only closes it. */
export function onDraftModal(app: App, services: Services): void {
  app.action<BlockAction<StaticSelectAction>>(
    { action_id: recipient.action, type: 'block_actions' },
    async ({ ack, action, body }) => {
      await ack();
      const { view } = body;
      if (view !== undefined) await show(action.selected_option.value, view, services);
    },
  );
  app.view<ViewSubmitAction>({ callback_id: callback, type: 'view_submission' }, ({ ack }) => ack());
}

/** The draft for another recipient. One that is no longer wanted, or of a case that is gone, leaves the form as it is. */
async function show(
  chosen: string,
  { id, private_metadata }: { readonly id: string; readonly private_metadata: string },
  services: Services,
): Promise<void> {
  const stored = await services.cases.find(fromMetadata(private_metadata).caseId);
  if (stored === null) return;
  const { diagnosis } = await caseView(stored, services);
  const drafts = draftsFor(diagnosis);
  const draft = drafts.find((one) => one.recipient === chosen);
  if (draft === undefined) return;
  await services.client.views.update({ view_id: id, view: draftModal(drafts, draft, private_metadata) });
}
