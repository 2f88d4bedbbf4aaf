import type { DeviceCondition } from '../evidence.js';
import { anyOf, expression, type Family, phrase } from './pattern.js';

/** What a message says of the device. */
export type Condition = Pick<DeviceCondition, 'condition' | 'state'>;

const refresh =
  '(?:(?:ui ?)?background (?:app ?)?refresh(?: setting%| permission%)?(?: for [a-z ]{1,20})?|bar(?= status| is))';
const lowPower = '(?:low ?power ?mode|lpm)';
const permission = [
  '(?:(?:un )?(?:user )?(?:push |alert |badge )?(?:notifications?|alert|badge|push) (?:permissions?|authori[sz]ations?',
  '|access|settings?)|un ?authori[sz]ation|authori[sz]ation)(?: status)?',
].join('');
const link =
  '(?: (?:is|are|was|were|now|currently|has|have|been|changed|switched|turned|set|to|state|status|globally)){0,5}[ :=]{1,2}';
const raw = '(?:[. ]raw ?value)?';
const no = '(?:no|false|0|off)(?!\\w|\\.\\w)';
const forbidden = anyOf(`
  disabled denied declined blocked refused turned_off switched_off not_(?:allowed|authori[sz]ed|permitted|granted)
`);
const byUser = '(?:by <1>(?:user|owner)|in <2>settings|by <1>mdm)';

function says(condition: Condition['condition'], state: Condition['state']): Condition {
  return { condition, state };
}

/** `UIBackgroundRefreshStatus`: restricted 0, denied 1, available 2 (reference 5.2). */
const backgroundRefresh: Family<Condition> = [
  {
    means: says('background-refresh', 'off'),
    words: expression(
      `(?<![a-z])${refresh}(?:`,
      `${link}(?:denied|disabled|off|unavailable|inactive|not (?:available|enabled|on|allowed))(?![a-z])`,
      `|(?: is)? (?:available|enabled|on|allowed)[ :=]{1,2}${no}`,
      `| status${raw}${link}1(?!\\w|\\.\\w)`,
      ')',
    ),
    samples: [
      'backgroundRefreshStatus = denied',
      'Background App Refresh is disabled',
      'UIBackgroundRefreshStatusDenied',
      'backgroundRefreshStatus: 1',
    ],
  },
  {
    means: says('background-refresh', 'restricted'),
    words: expression(
      `(?<![a-z])${refresh}(?:${link}restricted(?![a-z])| status${raw}${link}0(?!\\w|\\.\\w))`,
    ),
    samples: ['Background App Refresh restricted', 'backgroundRefreshStatus=0'],
  },
  {
    means: says('background-refresh', 'on'),
    words: expression(
      `(?<![a-z])${refresh}(?:`,
      `${link}(?:available|enabled|on|allowed|active)(?![a-z])(?![ :=]{1,2}${no})`,
      `| status${raw}${link}2(?!\\w|\\.\\w)`,
      ')',
    ),
    samples: [
      'backgroundRefreshStatus: available',
      'Background App Refresh: on',
      'UIBackgroundRefreshStatus=2',
    ],
  },
];

const lowPowerMode: Family<Condition> = [
  {
    means: says('low-power-mode', 'off'),
    words: expression(
      `(?<![a-z])(?:${lowPower}(?:`,
      `${link}(?:disabled|off|inactive|not (?:active|enabled|on)|no|false|0)(?!\\w|\\.\\w)`,
      `|(?: is)? (?:enabled|active|on)[ :=]{1,2}${no}`,
      `)|(?:not in|left|leaving|exit%|no longer in) <1>${lowPower})`,
    ),
    samples: ['Low Power Mode is off', 'isLowPowerModeEnabled = NO', 'left low power mode'],
  },
  {
    means: says('low-power-mode', 'on'),
    words: expression(
      `(?<![a-z])(?:${lowPower}(?:`,
      `${link}(?:enabled|on|active|yes|true|1)(?!\\w|\\.\\w)(?![ :=]{1,2}${no})`,
      `)|(?<!not |longer )(?:in|enter%|activat%) <1>${lowPower}(?! (?:is|off|disabled|enabled)))`,
    ),
    samples: ['Low power mode enabled', 'isLowPowerModeEnabled = YES', 'device is in Low Power Mode'],
  },
];

/** `UNAuthorizationStatus`: denied 1, authorized 2, provisional 3. */
const notificationPermission: Family<Condition> = [
  {
    means: says('notification-permission', 'off'),
    words: phrase(
      `${permission}${link}(?:denied|declined|refused|not granted|disabled|off|no|false)`,
      `${permission} status${link}1`,
      `${permission} (?:granted|allowed)[ :=]{1,2}(?:no|false|0)`,
      'request authori[sz]ation(?: with options)? <3>granted[=:] ?(?:no|false|0)',
      `notifications? (?:are |were |have been )?${forbidden} ${byUser}`,
      'user <2>(?:denied|declined|disabled|refused|turned off|blocked|(?:did|does|has) not (?:allow|grant)%) <3>notifications?(?: permission)?',
    ),
    samples: [
      'notification permission denied',
      'UNAuthorizationStatus = 1',
      'notifications disabled by user',
      'User declined notifications',
    ],
  },
  {
    means: says('notification-permission', 'on'),
    words: phrase(
      `${permission}${link}(?:authori[sz]ed|granted|allowed|enabled|on|yes|true|provisional)(?![ :=]{1,2}(?:no|false|0))`,
      `${permission} status${link}[23]`,
      'request authori[sz]ation(?: with options)? <3>granted[=:] ?(?:yes|true|1)',
      `notifications? (?:are |were )?(?:enabled|allowed|accepted|turned on) ${byUser}`,
      'user <2>(?:granted|allowed|accepted|enabled) <3>notifications?(?: permission)?',
    ),
    samples: [
      'notification authorization: authorized',
      'UNAuthorizationStatus: 2',
      'User allowed notifications',
    ],
  },
];

export const conditions: Family<Condition> = [
  ...backgroundRefresh,
  ...lowPowerMode,
  ...notificationPermission,
];

/** What makes a sentence advice, question or plan instead of a statement about this device. */
export const prose = phrase(
  'must|should|shall|ensure|make sure|if|whether|requir(?:e|es|ed|ing)|please|when|unless|in order to',
  'can be|may|might|could be|to be|how to|recommend%|expect(?:s|ed)|needs?|because of|policy|policies',
  'help|tip|checking|mailbox|tenant',
);
