import type { SlackConfig } from '../config.js';
import type { OAuthConfig } from '../config-oauth.js';
import { appManifest } from '../workspace/app-manifest.js';
import { type Examination, examine, notChecked, ok } from './examination.js';
import { examinePort } from './ports.js';
import { lookingClient, refused } from './slack-look.js';

const newToken =
  'make an app-level token with connections:write under "Basic Information", set SLACK_APP_TOKEN';
const advice = {
  invalid_auth: newToken,
  not_authed: newToken,
  not_allowed_token_type: newToken,
  missing_scope: newToken,
  token_revoked: newToken,
  account_inactive: 'install the app again',
};

/** How Slack reaches the bot. */
export function examineWayIn(config: SlackConfig | OAuthConfig): Promise<Examination> {
  if (!('appToken' in config)) return examinePort('HTTP port', config.host, config.port);
  return examine('Socket Mode', async () => {
    try {
      await lookingClient(config.appToken, config.apiUrl).apps.connections.open({});
      return ok('the app token is accepted, and Slack offers a connection');
    } catch (error) {
      return refused(error, advice);
    }
  });
}

/** Slack shows an app's subscriptions only to whoever manages it. */
export function eventsToCompare(): Examination {
  const events = appManifest.events.join(', ');
  return {
    subject: 'events',
    ...notChecked(`no token can see them: compare "Event Subscriptions" with ${events}; Delayed Events on`),
  };
}
