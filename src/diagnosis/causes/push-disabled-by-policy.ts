import type { Cause } from '../cause.js';

export const pushDisabledByPolicy: Cause = {
  id: 'push-disabled-by-policy',
  title: 'Push notifications are switched off by policy',
  stage: 'policy',
  owner: 'mdm-admin',
  action: 'Set the Secure Mail policy "Push notifications" to On',
  confirmedBy: ['push-enabled.off', 'push-enabled.absent', 'push-enabled.unreadable'],
  indicatedBy: [],
  refutedBy: ['push-enabled.on', 'push-arrival.arriving'],
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
