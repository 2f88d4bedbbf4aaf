import { defineCheck } from '../check.js';
import { pushServiceOutage } from '../facts/failure-kinds.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding } from '../step-findings.js';

/** The service answers, but with 501 and beyond: reference 8, row 4, "repeat 5xx with correct ID: Citrix". */
export const listenerService = defineCheck({
  id: 'listener-service',
  title: 'The listener service is in order',
  stage: 'listener-registration',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: ['out-of-order', 'recovered'],
  run: (given) =>
    failureFinding(given, failuresOf(given, pushServiceOutage), {
      variant: 'out-of-order',
      recoveredVariant: 'recovered',
      sentence: 'The listener service answers that it is out of order',
    }),
});
