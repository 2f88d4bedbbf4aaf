import { defineCheck } from '../check.js';
import { ewsServerError } from '../facts/failure-kinds.js';
import { failuresOf } from '../facts/push-steps.js';
import { unexplainedFailures } from '../facts/unexplained-failures.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article: "Subscription to APNs notifications has failed", as far as Exchange is concerned. */
export const ewsSubscription = defineCheck({
  id: 'ews-subscription',
  title: 'The subscription with Exchange succeeds',
  stage: 'ews-subscription',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: ['server-error', 'failed', 'recovered', 'succeeded'],
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
