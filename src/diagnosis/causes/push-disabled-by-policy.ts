import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const pushDisabledByPolicy: Cause = {
  id: 'push-disabled-by-policy',
  title: 'Push notifications are switched off by policy',
  description:
    'Push is an option of Secure Mail and off unless the policy PushNotificationsEnabled is true. Without it mail still syncs when the app is open, and the badge may lag for hours: then nothing is broken, push is just not switched on.',
  stage: 'policy',
  owner: 'mdm-admin',
  action: 'Set the Secure Mail policy "Push notifications" to On',
  confirmedBy: ['push-enabled.off', 'push-enabled.absent', 'push-enabled.unreadable'],
  indicatedBy: [],
  refutedBy: ['push-enabled.on', 'push-arrival.arriving'],
  symptoms,
  errorTexts: ['push-off'],
  cannotTell:
    'Whether the policy was changed since: the file holds what had reached the device when the bundle was made. The console tells.',
  steps: [
    {
      id: 'switch-push-on',
      title: 'Switch push on in the console',
      text: 'In the Endpoint Management (XenMobile) console, open the policies of Secure Mail for iOS and set "Push notifications" to On. The console shows On and Off; the policy file shows true and false (PushNotificationsEnabled).',
      article: 'policy-push-enabled',
    },
    {
      id: 'set-region-too',
      title: 'Choose the push region in the same place',
      text: 'Push also needs "Push notifications region" (PushNotificationsListenerServiceHostName): Americas, EMEA or APAC.',
      article: 'policy-listener-host-name',
    },
    {
      id: 'refresh-policy',
      title: 'Bring the policy to the device and check',
      text: 'Let the device refresh its policies (Secure Hub, sign in again, or restart Secure Mail), then send a new bundle: CtxLog_AppPolicies.xml must show PushNotificationsEnabled as true.',
      article: 'obtain-logs',
    },
  ],
};
