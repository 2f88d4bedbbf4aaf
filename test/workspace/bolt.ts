import { App, LogLevel } from '@slack/bolt';
import type { StandIn } from '../../src/workspace/stand-in.js';

const retryConfig = { retries: 1, minTimeout: 10, maxTimeout: 20 };

/** The real Bolt, connected to a stand-in by Socket Mode. */
export async function startBolt(standIn: StandIn, register: (app: App) => void): Promise<App> {
  const app = new App({
    token: standIn.botToken,
    appToken: standIn.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: standIn.apiUrl, retryConfig },
  });
  register(app);
  await app.start();
  return app;
}
