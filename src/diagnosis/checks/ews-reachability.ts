import { defineCheck } from '../check.js';
import { ewsOffline, ewsUnreached } from '../facts/failure-kinds.js';
import { offlineStatus } from '../facts/offline-spell.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding } from '../step-findings.js';

/** Article: "Network failures communicating to the endpoint", for the subscription with Exchange. */
export const ewsReachability = defineCheck({
  id: 'ews-reachability',
  title: 'The device reaches the EWS host',
  stage: 'ews-subscription',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: ['unreachable', 'offline', 'recovered'],
  run: (given) => [
    ...failureFinding(given, failuresOf(given, ewsUnreached), {
      variant: 'unreachable',
      recoveredVariant: 'recovered',
      sentence: 'The device does not reach the EWS host',
    }),
    ...failureFinding(given, failuresOf(given, ewsOffline), {
      variant: 'offline',
      recoveredVariant: 'recovered',
      sentence: 'The device had no network when it called EWS',
      status: offlineStatus(failuresOf(given, ewsOffline)),
      basis: 'unexplained',
    }),
  ],
});
