import type { App } from '@slack/bolt';
import { draftsFor } from '../../../report/drafts/drafts.js';
import { draftModal } from '../../blocks/draft-modal.js';
import type { Services } from '../../services.js';
import { onFormButton } from './form-button.js';

/** "Draft …" shows a message for whoever has to act on the best cause, or for the customer. */
export function onDraftCase(app: App, services: Services): void {
  onFormButton(app, services, 'draft', ({ diagnosis }, metadata) => {
    const drafts = draftsFor(diagnosis);
    const [first] = drafts;
    if (first === undefined) throw new Error('a diagnosis has a draft for nobody');
    return draftModal(drafts, first, metadata);
  });
}
