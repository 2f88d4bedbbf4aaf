import { defineCheck } from '../check.js';
import { pushServiceOutage } from '../facts/failure-kinds.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding } from '../step-findings.js';

/** The service answers, but with 501 and beyond: reference 8, row 4, "repeat 5xx with correct ID: Citrix". */
export const listenerService = defineCheck({
  id: 'listener-service',
  title: 'The listener service is in order',
  description:
    'The listener service answers, but with HTTP 501 or above: it is out of order, or a proxy before it is. HTTP 500 is another matter, as the article takes it for a wrong tenant ID.',
  stage: 'listener-registration',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: {
    'out-of-order': 'The service answers with HTTP 501 to 599.',
    recovered: 'It failed as above, and the same step, or one that needs it, was later seen to succeed.',
  },
  cannotTell: 'Whether the answer came from Citrix or from a proxy on the way.',
  run: (given) =>
    failureFinding(given, failuresOf(given, pushServiceOutage), {
      variant: 'out-of-order',
      recoveredVariant: 'recovered',
      sentence: 'The listener service answers that it is out of order',
    }),
});
