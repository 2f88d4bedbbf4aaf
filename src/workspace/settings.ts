import { appManifest } from './app-manifest.js';
import { slackRetryDelaysMs } from './delivery/courier.js';

/** What of the stand-in can be chosen, and changed while it runs. */
export interface Settings {
  readonly botToken: string;
  /** The bot token in the other workspace. */
  readonly otherBotToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Scopes of the bot token. */
  scopes: ReadonlySet<string>;
  /** Events the app is subscribed to: `message.channels`, `app_mention`, ... */
  events: ReadonlySet<string>;
  /** Where signed HTTP requests go; null: Socket Mode. */
  requestUrl: string | null;
  /** Whether more than one message a second and channel is answered with 429. */
  limitPosting: boolean;
  /** When events are repeated that nobody acknowledged. */
  readonly retryDelaysMs: readonly number[];
}

export const defaultSettings: Settings = {
  botToken: 'xoxb-local-workspace',
  otherBotToken: 'xoxb-other-workspace',
  appToken: 'xapp-1-local-workspace',
  signingSecret: 'local-workspace-signing-secret',
  clientId: '1234567890.1234567890',
  clientSecret: 'local-workspace-client-secret',
  scopes: new Set(appManifest.scopes),
  events: new Set(appManifest.events),
  requestUrl: null,
  limitPosting: false,
  retryDelaysMs: slackRetryDelaysMs,
};
