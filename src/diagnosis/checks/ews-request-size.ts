import { defineCheck } from '../check.js';
import { ewsTooLarge } from '../facts/failure-kinds.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article: "HTTP 413 errors when subscribing to EWS subscriptions". */
export const ewsRequestSize = defineCheck({
  id: 'ews-request-size',
  title: 'EWS takes the subscription request at its size',
  stage: 'ews-subscription',
  article: 'http-413',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: ['too-large', 'recovered', 'accepted'],
  run: (given) => [
    ...failureFinding(given, failuresOf(given, ewsTooLarge), {
      variant: 'too-large',
      recoveredVariant: 'recovered',
      sentence: 'Exchange refuses the subscription request as too large',
    }),
    ...successFinding(given, 'ews-subscription', 'accepted', 'EWS took the subscription request'),
  ],
});
