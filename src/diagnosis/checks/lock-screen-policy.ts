import { defineCheck, type FindingDraft } from '../check.js';
import { policyStatements } from '../facts/policy-values.js';

type Variant = 'blocked' | 'limited' | 'allowed';

/** Policy "Control locked screen notifications" (reference, 2.3): `Block` hides them though push works. */
export const lockScreenPolicy = defineCheck({
  id: 'lock-screen-policy',
  title: 'The policy lets notifications show on the lock screen',
  description:
    'The policy "Control locked screen notifications" decides what the lock screen may show. With Block nothing is shown, though push works.',
  stage: 'notification',
  article: null,
  needs: ['app-policies'],
  variants: {
    blocked: 'The policy hides every notification on the lock screen.',
    limited: 'The policy shows less than the mail, for example the sender or a count.',
    allowed: 'The policy lets notifications show.',
  },
  cannotTell: 'What the user chose in the settings of iOS and of the app.',
  run: (given) =>
    policyStatements(given['app-policies'], 'LockScreenNotifications').flatMap((statement) =>
      statement.kind === 'set' && statement.value !== ''
        ? [{ ...judge(statement.value), evidence: [statement.at] as const }]
        : [],
    ),
});

function judge(value: string): Pick<FindingDraft<Variant>, 'variant' | 'status' | 'summary'> {
  if (/^(?:block(?:ed)?|off|false|disabled?|none)$/i.test(value)) {
    return {
      variant: 'blocked',
      status: 'fail',
      summary: `LockScreenNotifications is ${value}: nothing shows on the lock screen`,
    };
  }
  return /^(?:allow(?:ed)?|on|true|enabled?)$/i.test(value)
    ? { variant: 'allowed', status: 'pass', summary: `LockScreenNotifications is ${value}` }
    : {
        variant: 'limited',
        status: 'info',
        summary: `LockScreenNotifications is ${value}: the lock screen shows less than the mail`,
      };
}
