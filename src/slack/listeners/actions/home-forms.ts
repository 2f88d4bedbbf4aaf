import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { checkModal } from '../../blocks/check-modal.js';
import { collectModal } from '../../blocks/collect.js';
import { type HomeButton, homeAction } from '../../blocks/home-buttons.js';
import { directChannel } from '../../direct-channel.js';
import type { Services } from '../../services.js';

/** The buttons of the home tab that open a form; what is checked there is answered in the direct conversation. */
export function onHomeForms(app: App, services: Services): void {
  opens(app, services, 'collect', async () => collectModal());
  opens(app, services, 'check', async (user) =>
    checkModal(JSON.stringify({ channel: await directChannel(user, services) })),
  );
}

function opens(
  app: App,
  { client }: Services,
  button: HomeButton,
  formFor: (user: string) => Promise<ModalView>,
): void {
  app.action<BlockAction>({ action_id: homeAction(button), type: 'block_actions' }, async ({ ack, body }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: await formFor(body.user.id) });
  });
}
