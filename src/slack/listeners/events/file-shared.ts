import type { App } from '@slack/bolt';
import type { Services } from '../../services.js';

/**
 * The message that shares the file arrives as well and is what is answered. An app that is subscribed to this
 * event must still be seen to handle it.
 */
export function onFileShared(app: App, { logger }: Services): void {
  app.event('file_shared', async () => {
    logger.debug('a file was shared');
  });
}
