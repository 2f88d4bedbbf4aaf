import type { App } from '@slack/bolt';
import type { Escalation } from '../../../cases/escalations.js';
import { solvedMessage } from '../../blocks/case-told.js';
import { escalationModal } from '../../blocks/escalation-modal.js';
import { escalatedMessage } from '../../blocks/escalation-told.js';
import { abandonedAfter } from '../../escalation/wish.js';
import type { Services } from '../../services.js';
import { onFormButton } from './form-button.js';

/** "Escalate …" asks who is to take the case, how urgent it is, and what goes with it. */
export function onEscalateCase(app: App, services: Services): void {
  const { escalationChannel, identity, now } = services;
  const asksChannel = escalationChannel === null;
  onFormButton(app, services, 'escalate', ({ diagnosis, escalation, stored }, metadata) => {
    const { id, solution } = stored;
    if (solution !== null) return solvedMessage(id, solution.userId);
    return escalation === null || isAbandoned(escalation, now())
      ? escalationModal({ diagnosis, asksChannel, metadata })
      : escalatedMessage(escalation, identity.workspaceUrl);
  });
}

function isAbandoned({ messageTs, at }: Escalation, now: number): boolean {
  return messageTs === null && at < now - abandonedAfter;
}
