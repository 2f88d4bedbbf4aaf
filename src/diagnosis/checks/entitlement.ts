import { defineCheck } from '../check.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article: "The push notification entitlement has not been added to Secure Mail (enterprise builds only)". */
export const entitlement = defineCheck({
  id: 'entitlement',
  title: 'The build carries the push entitlement',
  stage: 'app-build',
  article: 'entitlement',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: ['missing', 'recovered', 'present'],
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
