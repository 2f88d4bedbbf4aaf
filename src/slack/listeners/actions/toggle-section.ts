import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { asSecureMailError } from '../../../errors.js';
import { replyMessage } from '../../blocks/reply.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { fromButtonValue, type SectionAddress, sectionActions } from '../../sections.js';
import type { Services } from '../../services.js';
import { keyOf, type Pressed, pressedIn, show, tell } from './pressed.js';

/** The buttons that unfold and fold a part of a reply. */
export function onToggleSection(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { action_id: sectionActions, type: 'block_actions' },
    async ({ ack, action, body, respond }) => {
      await ack();
      const pressed = pressedIn(body, respond);
      const accepted = services.presses.add(keyOf(pressed), () =>
        toggleOrTell(fromButtonValue(action.value ?? ''), pressed, services),
      );
      if (!accepted) await tell(pressed, troubleMessage('QUEUE_FULL', null));
    },
  );
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
    const message = replyMessage(stored.id, stored.diagnosis, unfolded, services.docs, stored);
    await show(message, pressed, services);
  } catch (error) {
    services.logger.error({ err: error }, 'a button failed');
    await tell(pressed, troubleMessage(asSecureMailError(error).code, null));
  }
}
