import { defineCheck } from '../check.js';
import { ewsTooLarge } from '../facts/failure-kinds.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article: "HTTP 413 errors when subscribing to EWS subscriptions". */
export const ewsRequestSize = defineCheck({
  id: 'ews-request-size',
  title: 'EWS takes the subscription request at its size',
  description:
    'With certificate-based authentication the subscription may end in HTTP 413, says the article, and names uploadReadAheadSize: IIS holds the whole request, at most that large, while it asks for the certificate (inferred).',
  stage: 'ews-subscription',
  article: 'http-413',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: {
    'too-large': 'EWS answers the subscription with HTTP 413.',
    recovered: 'It failed as above, and the same step, or one that needs it, was later seen to succeed.',
    accepted: 'A subscription succeeded, so that its size was no obstacle.',
  },
  cannotTell: 'The value in force on the Exchange servers, and whether client certificates are used at all.',
  run: (given) => [
    ...failureFinding(given, failuresOf(given, ewsTooLarge), {
      variant: 'too-large',
      recoveredVariant: 'recovered',
      sentence: 'Exchange refuses the subscription request as too large',
    }),
    ...successFinding(given, 'ews-subscription', 'accepted', 'EWS took the subscription request'),
  ],
});
