import type { App } from '@slack/bolt';
import type { Services } from '../../services.js';
import { incomingMessage } from '../../work/incoming-message.js';
import { receiveMessage } from '../../work/receive-message.js';

/** Messages in channels, groups and direct conversations: uploads and pasted evidence. */
export function onMessage(app: App, services: Services): void {
  app.event('message', async ({ event, body }) => {
    const { data } = incomingMessage.safeParse(event);
    if (data !== undefined) await receiveMessage(data, body.team_id ?? '', services);
  });
}
