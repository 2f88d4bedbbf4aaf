import type { App } from '@slack/bolt';
import { installationTeam } from '../../access/installation-team.js';
import type { CausesPictures } from '../../home/causes-picture-file.js';
import { publishHome } from '../../home/publish-home.js';
import type { Services } from '../../services.js';

/** Somebody opened the home tab; the tab of messages is none of ours. */
export function onAppHomeOpened(app: App, pictures: CausesPictures, services: Services): void {
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return;
    await publishHome(
      { team: installationTeam(body, services.identity), userId: event.user },
      pictures,
      services,
    );
  });
}
