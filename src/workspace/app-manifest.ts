import { steps } from './app-steps.js';

/** The app as the stand-in has it installed; a test holds it equal to `manifest.yml`. */
export const appManifest = {
  /** OAuth scopes of the bot token. */
  scopes: [
    'app_mentions:read',
    'channels:history',
    'channels:read',
    'chat:write',
    'commands',
    'files:read',
    'files:write',
    'groups:history',
    'groups:read',
    'im:history',
    'im:write',
    'mpim:history',
    'reactions:write',
    'usergroups:read',
    'users:read',
  ],
  /** Events the app is subscribed to. */
  events: [
    'app_home_opened',
    'app_mention',
    'app_uninstalled',
    'function_executed',
    'message.channels',
    'message.groups',
    'message.im',
    'message.mpim',
    'tokens_revoked',
  ],
  command: {
    name: '/securemail',
    hint: 'check | steps | collect | probe | cases | case | forget | audit | help',
  },
  shortcut: { name: 'Check this message', callbackId: 'check_message' },
  steps,
} as const;
