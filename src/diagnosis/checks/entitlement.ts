import { defineCheck } from '../check.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article: "The push notification entitlement has not been added to Secure Mail (enterprise builds only)". */
export const entitlement = defineCheck({
  id: 'entitlement',
  title: 'The build carries the push entitlement',
  description:
    'A build that a company signs itself needs the push entitlement (aps-environment) in its provisioning profile. Without it iOS answers the registration with error 3000, in the language of the device. Builds from the App Store carry it.',
  stage: 'app-build',
  article: 'entitlement',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: {
    missing: 'iOS refused to register the app for pushes: the entitlement is missing.',
    recovered: 'The error was seen, and a later registration succeeded, as after an update of the app.',
    present:
      'iOS registered the app for pushes, which it does only for a build that carries the entitlement.',
  },
  cannotTell: 'What App ID and provisioning profile hold: they are with whoever packages the app.',
  run: (given) => [
    ...failureFinding(
      given,
      failuresOf(given, ({ kind }) => kind === 'entitlement'),
      {
        variant: 'missing',
        recoveredVariant: 'recovered',
        sentence: 'iOS refuses to register the app for pushes',
      },
    ),
    ...successFinding(given, 'apns-registration', 'present', 'iOS registered the app for pushes'),
  ],
});
