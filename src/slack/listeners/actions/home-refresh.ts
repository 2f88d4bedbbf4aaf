import type { App, BlockAction } from '@slack/bolt';
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
      await publishHome({ team: teamOf(body), userId: body.user.id }, pictures, services);
    },
  );
}

function teamOf({ team, user }: BlockAction): string {
  return team?.id ?? user.team_id ?? '';
}
