import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const entitlementMissing: Cause = {
  id: 'entitlement-missing',
  title: 'The enterprise build lacks the push entitlement (aps-environment)',
  description:
    'A company that signs Secure Mail itself has to enable Push Notifications on its App ID and to sign with a provisioning profile made after that. Otherwise the build lacks the entitlement aps-environment, and iOS refuses to register it for pushes. Builds from the App Store are not concerned.',
  stage: 'app-build',
  owner: 'app-packager',
  action: 'Enable Push Notifications on the App ID, renew the provisioning profile and wrap the app again',
  confirmedBy: ['entitlement.missing'],
  indicatedBy: [],
  refutedBy: ['entitlement.present', 'push-arrival.arriving'],
  symptoms,
  errorTexts: ['cocoa-3000', 'register-failed'],
  cannotTell: 'What App ID and profile hold. They are with whoever packages the app.',
  steps: [
    {
      id: 'enable-on-app-id',
      title: 'Enable Push Notifications on the App ID',
      text: 'In the Apple developer portal open the App ID of the enterprise build and enable Push Notifications. The App ID must be explicit: a wildcard App ID cannot receive pushes.',
      article: 'entitlement',
    },
    {
      id: 'renew-profile',
      title: 'Renew the provisioning profile',
      text: 'Generate the provisioning profile again after the change and look that it holds the entitlement:\nsecurity cms -D -i profile.mobileprovision | grep -A1 aps-environment',
      article: 'entitlement',
    },
    {
      id: 'wrap-again',
      title: 'Wrap, upload and install the app again',
      text: 'Wrap Secure Mail with the new profile, upload it to the console and update it on the device. Builds from the App Store are not concerned.',
      article: 'entitlement',
    },
  ],
};
