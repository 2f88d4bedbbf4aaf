import { defineCheck } from '../check.js';
import { ewsOffline, ewsUnreached } from '../facts/failure-kinds.js';
import { offlineStatus } from '../facts/offline-spell.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding } from '../step-findings.js';

/** Article: "Network failures communicating to the endpoint", for the subscription with Exchange. */
export const ewsReachability = defineCheck({
  id: 'ews-reachability',
  title: 'The device reaches the EWS host',
  description:
    'The device has to reach Exchange Web Services over HTTPS to subscribe. EWS is needed besides ActiveSync: mail that syncs does not show that EWS is reachable.',
  stage: 'ews-subscription',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: {
    unreachable:
      'The call to EWS ended in a network error (name resolution, time-out, connection, TLS) or at a proxy that wants credentials of its own.',
    offline:
      'The device itself had no network, or no mobile data. For a moment that is nobody’s fault; lasting an hour it is worth a look.',
    recovered: 'It failed as above, and the same step, or one that needs it, was later seen to succeed.',
  },
  cannotTell: 'Where on the way it failed. By default the logs also hide the address that was called.',
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
