import type { DeviceCondition } from '../evidence.js';
import { anyOf, type Family, phrase } from './pattern.js';

const permission = [
  '(?:(?:un )?(?:user )?(?:push |alert |badge )?(?:notif(?:ications?)?|alert|badge|push) (?:permissions?|auth(?:ori[sz]ations?)?',
  '|access|settings?)|un ?authori[sz]ation|authori[sz]ation)(?: status)?',
].join('');
const link =
  '(?: (?:is|are|was|were|now|currently|has|have|been|changed|switched|turned|set|to|state|status|globally)){0,5}[ :=]{1,2}';
const forbidden = anyOf(`
  disabled denied declined blocked refused turned_off switched_off not_(?:allowed|authori[sz]ed|permitted|granted)
`);
const byUser = '(?:by <1>(?:user|owner)|in <3>settings|by <1>mdm)';
const ofApp = '(?:for <4>|of <4>|from <4>)?';
const are = '(?:are |is |were |was |have been |has been )?(?:now |currently )?';
/** What iOS shows for an app, each with a switch of its own: `UNNotificationSetting` disabled 1, enabled 2. */
const display = '(?:alerts?|banners?|badges?|lock ?screen)';
const forbidding = 'denied|forbids|forbade|declined|disabled|refused|blocked|(?:turned|switched) off|revoked';
const allowing = 'granted|permits|permitted|allow(?:s|ed)?|accepted|enabled|(?:turned|switched) on';

type Permission = Pick<DeviceCondition, 'condition' | 'state'>;
const off: Permission = { condition: 'notification-permission', state: 'off' };
const on: Permission = { condition: 'notification-permission', state: 'on' };

/** `UNAuthorizationStatus`: denied 1, authorized 2, provisional 3; and the switches under it. */
export const notificationPermission: Family<Permission> = [
  {
    means: off,
    words: phrase(
      `${permission}${link}(?:denied|declined|refused|not (?:granted|allowed|permitted|authori[sz]ed)|disabled|off|no|false)`,
      `${permission} status${link}(?:denied|1)`,
      `${permission} (?:granted|allowed)[ :=]{1,2}(?:no|false|0)`,
      'request authori[sz]ation(?: with options)? <3>granted[=:] ?(?:no|false|0)',
      `notifications? ${ofApp}${are}${forbidden} ${byUser}`,
      `notifications? ${ofApp}${are}not (?:allowed|authori[sz]ed|permitted)`,
      'notifications?[=:] ?(?:denied|disabled|off|declined|none|not ?allowed)',
      `(?:user|owner) <2>(?:${forbidding}|(?:did|does|has|do) not (?:allow|grant|permit)%) <3>notifications?(?: permission)?`,
    ),
    samples: [
      'notification permission denied',
      'UNAuthorizationStatus = 1',
      'notifications disabled by user',
      'User declined notifications',
      'Notifications=Denied',
    ],
  },
  {
    means: off,
    words: phrase(
      `${display} setting[=:] ?(?:disabled|off|denied|1)`,
      `(?:alerts|banners|badges|lock screen notifications?) ${ofApp}${are}(?:${forbidden}|off)`,
      '(?:user|remote) ?notification types?(?: ?[=:] ?| )(?:none|0)|notification types? none',
      '(?:notification settings?|notifications?)[:=,]{0,2} <1>alerts?[=:] ?(?:no|false|0|off)',
    ),
    samples: [
      'lockScreenSetting=disabled',
      'Alerts are turned off for Secure Mail',
      'UIUserNotificationTypeNone',
      'notification settings: alert=NO',
    ],
  },
  {
    means: on,
    words: phrase(
      `${permission}${link}(?:authori[sz]ed|granted|allowed|enabled|on|yes|true|provisional)(?![ :=]{1,2}(?:no|false|0))`,
      `${permission} status${link}(?:authori[sz]ed|[23])`,
      'request authori[sz]ation(?: with options)?:? <3>granted(?:[=:] ?(?:yes|true|1)|$)',
      `notifications? ${ofApp}${are}(?:enabled|allowed|accepted|turned on) ${byUser}`,
      `notifications? ${ofApp}(?:are |were )(?:now |currently )?(?:allowed|authori[sz]ed|permitted)`,
      'notifications?[=:] ?(?:authori[sz]ed|allowed|granted|provisional)',
      `(?:user|owner) <2>(?:${allowing}) <3>notifications?(?: permission)?`,
      '(?:alert|lock ?screen) setting[=:] ?(?:enabled|on|2)',
      'notification settings?[:=,]{0,2} <1>alerts?[=:] ?(?:yes|true|1|on)',
    ),
    samples: [
      'notification authorization: authorized',
      'UNAuthorizationStatus: 2',
      'User allowed notifications',
      'notifications are allowed',
    ],
  },
];
