import { defineCheck } from '../check.js';
import { ewsServerError } from '../facts/failure-kinds.js';
import { failuresOf } from '../facts/push-steps.js';
import { unexplainedFailures } from '../facts/unexplained-failures.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article: "Subscription to APNs notifications has failed", as far as Exchange is concerned. */
export const ewsSubscription = defineCheck({
  id: 'ews-subscription',
  title: 'The subscription with Exchange succeeds',
  description:
    'Pushes begin with the app’s subscription at Exchange Web Services. This check takes the failures for which the article has no section of its own, and those for which no record gives a reason.',
  stage: 'ews-subscription',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: {
    'server-error': 'EWS answers with an HTTP status other than 401, 403 and 413, for example 404 or 503.',
    failed: 'The subscription failed, and no record says why.',
    recovered: 'It failed as above, and the same step, or one that needs it, was later seen to succeed.',
    succeeded: 'Exchange accepted the subscription.',
  },
  cannotTell: 'What Exchange itself noted about the request: that is in the logs of IIS and EWS.',
  run: (given) => [
    ...failureFinding(given, failuresOf(given, ewsServerError), {
      variant: 'server-error',
      recoveredVariant: 'recovered',
      sentence: 'EWS answers the subscription request with an error',
    }),
    ...failureFinding(given, unexplainedFailures(given, 'ews-subscription'), {
      variant: 'failed',
      recoveredVariant: 'recovered',
      sentence: 'The subscription fails',
      basis: 'unexplained',
    }),
    ...successFinding(given, 'ews-subscription', 'succeeded', 'The subscription with Exchange succeeded'),
  ],
});
