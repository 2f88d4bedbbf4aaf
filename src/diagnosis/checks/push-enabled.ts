import { policyBoolean } from '../../evidence/policy-value.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { type PolicyStatement, policyStatements } from '../facts/policy-values.js';

type Variant = 'on' | 'off' | 'absent' | 'unreadable';

/** Article: "Verify if the push notifications are enabled"; the policy's default is off (reference, 2.2). */
export const pushEnabled = defineCheck({
  id: 'push-enabled',
  title: 'Push notifications are switched on by policy',
  description:
    'PushNotificationsEnabled has to be true. The console shows it as "Push notifications", On or Off, and its default is Off.',
  stage: 'policy',
  article: 'policy-push-enabled',
  needs: ['app-policies'],
  variants: {
    on: 'The policy is true.',
    off: 'The policy is not true.',
    absent: 'The policy is not in the file, and its default is off.',
    unreadable: 'The policy holds neither true nor false.',
  },
  cannotTell:
    'What the console says: the file holds the policies that had reached the device when the bundle was made.',
  run: (given) => policyStatements(given['app-policies'], 'PushNotificationsEnabled').map(judge),
});

function judge(statement: PolicyStatement): FindingDraft<Variant> {
  const evidence = [statement.at] as const;
  if (statement.kind === 'absent') {
    const known = statement.file.app === 'secure-mail';
    const summary = 'PushNotificationsEnabled is not set, and its default is off';
    return { variant: 'absent', status: known ? 'fail' : 'warn', summary, evidence };
  }
  switch (policyBoolean(statement.value)) {
    case true:
      return { variant: 'on', status: 'pass', summary: 'PushNotificationsEnabled is true', evidence };
    case false:
      return { variant: 'off', status: 'fail', summary: 'PushNotificationsEnabled is not true', evidence };
    case null:
      return {
        variant: 'unreadable',
        status: 'fail',
        summary: `PushNotificationsEnabled must be true, but holds "${statement.value}"`,
        evidence,
      };
  }
}
