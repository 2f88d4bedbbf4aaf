import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { troubleMessage } from '../../blocks/trouble.js';
import { caseView } from '../../cases/case-view.js';
import { inTurn } from '../../cases/on-case.js';
import { postTimeline } from '../../cases/post-timeline.js';
import { contentOf } from '../../cases/show-case.js';
import { fromButtonValue, type SectionAddress, sectionActions } from '../../sections.js';
import type { Services } from '../../services.js';
import { type Pressed, pressedIn, show, tell } from './pressed.js';

/** The buttons that unfold and fold a part of a message. */
export function onToggleSection(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { action_id: sectionActions, type: 'block_actions' },
    async ({ ack, action, body, respond }) => {
      await ack();
      const pressed = pressedIn(body, respond);
      const address = fromButtonValue(action.value ?? '');
      await inTurn(address?.caseId ?? '', pressed, services, () => toggle(address, pressed, services));
    },
  );
}

async function toggle(address: SectionAddress | null, pressed: Pressed, services: Services): Promise<void> {
  const { messages } = services.cases;
  const stored = address === null ? null : await services.cases.find(address.caseId);
  if (address === null || stored === null) {
    await tell(pressed, troubleMessage('CASE_UNKNOWN', null));
    return;
  }
  const unfolded = await messages.toggle(stored.id, pressed.ts, address.section);
  const live = await messages.live(stored.id);
  const message = live.find(({ messageTs }) => messageTs === pressed.ts);
  const kind = message?.kind ?? 'answer';
  const view = await caseView(stored, services);
  const { ts: messageTs, channel } = pressed;
  await show(await contentOf({ kind, messageTs, channel }, view, services), pressed, services);
  // right after an answer it may not be noted yet as one of the case's messages
  const thread = message ?? stored.threads[0];
  if (address.section !== 'timeline' || !unfolded.has('timeline')) return;
  if (thread !== undefined && !pressed.isEphemeral) await postTimeline(stored, thread, services);
}
