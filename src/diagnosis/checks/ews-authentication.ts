import { defineCheck } from '../check.js';
import { ewsRefusesCredentials } from '../facts/failure-kinds.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article: "Authentication failures are seen when subscribing to EWS". */
export const ewsAuthentication = defineCheck({
  id: 'ews-authentication',
  title: 'EWS accepts the app’s credentials',
  description:
    'For the subscription the app signs in to Exchange Web Services (EWS), which may be set up for other forms of authentication than ActiveSync. Mail that arrives does therefore not show that this works.',
  stage: 'ews-subscription',
  article: 'ews-authentication',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: {
    refused:
      'EWS answers the subscription with HTTP 401 or 403, or iOS reports a refused or missing authentication on this step.',
    recovered: 'It failed as above, and the same step, or one that needs it, was later seen to succeed.',
    accepted: 'A subscription succeeded, so that EWS took the credentials.',
  },
  cannotTell:
    'How EWS and ActiveSync are set up, and whether a load balancer or gateway answered in the place of Exchange.',
  run: (given) => [
    ...failureFinding(given, failuresOf(given, ewsRefusesCredentials), {
      variant: 'refused',
      recoveredVariant: 'recovered',
      sentence: 'EWS refuses the app’s credentials',
    }),
    ...successFinding(given, 'ews-subscription', 'accepted', 'EWS accepted the app’s credentials'),
  ],
});
