import type { DeviceCondition } from '../evidence.js';
import { notificationPermission } from './notification-words.js';
import { expression, type Family, phrase } from './pattern.js';

/** What a message says of the device. */
export type Condition = Pick<DeviceCondition, 'condition' | 'state'>;

const refresh =
  '(?:(?:ui ?)?(?:background|bg) ?(?:app ?)?refresh(?: setting%| permission%)?(?: for [a-z ]{1,20})?|bar(?= status| is|=))';
const lowPower = '(?:low ?power(?: ?mode)?|lpm)';
const link =
  '(?: (?:is|are|was|were|now|currently|has|have|been|changed|switched|turned|set|to|state|status|globally|did|change|notification)){0,5}(?:, (?:status|state|value))?[ :=]{1,2}';
const switchedOff =
  '(?:(?:turned|switched|switching|turning|turns) off|disabled|disables|denied|forbids|forbade|blocks|blocked)';
const switchedOn = '(?:(?:turned|switched|switching|turning|turns) on|enabled|enables)';
const someones = '(?: (?:the|global|ios|system|s)){0,2} ';
const raw = '(?:[. ]raw ?value)?';
const no = '(?:no|false|0|off)(?!\\w|\\.\\w)';
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
      `)|(?<![a-z])(?:user|owner|mdm|settings|he|she|who) (?:has |have )?(?:${switchedOff}${someones}${refresh}|(?:turned|switched)${someones}${refresh} off)(?![a-z])`,
      '|(?<![a-z])(?:not|never) (?:(?:let|allow|permit)[a-z]{0,6} (?:[a-z]{1,20} ){1,4})?(?:to )?refresh in (?:the )?background(?![a-z])',
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
      `)|(?<![a-z])(?:user|owner|mdm|he|she) (?:has |have )?(?:${switchedOn}${someones}${refresh}|(?:turned|switched)${someones}${refresh} on)(?![a-z])`,
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
      `)|(?<!not |longer )(?:in|enter%|activat%|saving power) <1>\\(?${lowPower}(?! (?:is|off|disabled|enabled)))`,
    ),
    samples: ['Low power mode enabled', 'isLowPowerModeEnabled = YES', 'device is in Low Power Mode'],
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
  'can be|may(?! not)|might|could be|to be|how to|recommend%|expect(?:s|ed)|needs?|because of|policy|policies',
  'help|tip|checking|mailbox|tenant',
);
