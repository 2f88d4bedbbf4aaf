import type { App, BlockAction } from '@slack/bolt';
import { installationTeam } from '../../access/installation-team.js';
import { homeAction } from '../../blocks/home-buttons.js';
import type { CausesPictures } from '../../home/causes-picture-file.js';
import { publishHome } from '../../home/publish-home.js';
import type { Services } from '../../services.js';

/** "Refresh" in the home tab. */
export function onHomeRefresh(app: App, pictures: CausesPictures, services: Services): void {
  app.action<BlockAction>(
    { action_id: homeAction('refresh'), type: 'block_actions' },
    async ({ ack, body }) => {
      await ack();
      const team = installationTeam(body, services.identity);
      await publishHome({ team, userId: body.user.id }, pictures, services);
    },
  );
}
