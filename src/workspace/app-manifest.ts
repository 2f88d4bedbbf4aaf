/** The app as the stand-in has it installed; a test holds it equal to `manifest.yml`. */
export const appManifest = {
  /** OAuth scopes of the bot token. */
  scopes: [
    'app_mentions:read',
    'channels:history',
    'chat:write',
    'commands',
    'files:read',
    'groups:history',
    'im:history',
    'im:write',
    'mpim:history',
    'reactions:write',
  ],
  /** Events the app is subscribed to. */
  events: ['app_mention', 'message.channels', 'message.groups', 'message.im', 'message.mpim'],
  command: { name: '/securemail', hint: 'check [log lines] | help' },
  shortcut: { name: 'Check this message', callbackId: 'check_message' },
} as const;
