import { defineCheck } from '../check.js';
import { ewsRefusesCredentials } from '../facts/failure-kinds.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article: "Authentication failures are seen when subscribing to EWS". */
export const ewsAuthentication = defineCheck({
  id: 'ews-authentication',
  title: 'EWS accepts the app’s credentials',
  stage: 'ews-subscription',
  article: 'ews-authentication',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: ['refused', 'recovered', 'accepted'],
  run: (given) => [
    ...failureFinding(given, failuresOf(given, ewsRefusesCredentials), {
      variant: 'refused',
      recoveredVariant: 'recovered',
      sentence: 'EWS refuses the app’s credentials',
    }),
    ...successFinding(given, 'ews-subscription', 'accepted', 'EWS accepted the app’s credentials'),
  ],
});
