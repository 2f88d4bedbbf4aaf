import type { App } from '@slack/bolt';
import type { Services } from '../../services.js';
import { incomingMessage } from '../../work/incoming-message.js';
import { receiveMessage } from '../../work/receive-message.js';

/**
 * Mentions. The same message arrives as `message` too where the bot is a member; whichever comes first is
 * worked on.
 */
export function onAppMention(app: App, services: Services): void {
  app.event('app_mention', async ({ event, body }) => {
    const { data } = incomingMessage.safeParse(event);
    if (data !== undefined) await receiveMessage(data, body.team_id ?? '', services);
  });
}
