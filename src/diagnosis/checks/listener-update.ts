import { defineCheck } from '../check.js';
import { updateRefused } from '../facts/failure-kinds.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article, event 4: "Updating the Citrix cloud listener service with details of the EWS push notifications". */
export const listenerUpdate = defineCheck({
  id: 'listener-update',
  title: 'The listener service takes the subscription’s details',
  stage: 'listener-update',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: ['refused', 'recovered', 'accepted'],
  run: (given) => [
    ...failureFinding(given, failuresOf(given, updateRefused), {
      variant: 'refused',
      recoveredVariant: 'recovered',
      sentence: 'The listener service does not take the subscription’s details',
    }),
    ...successFinding(
      given,
      'listener-update',
      'accepted',
      'The listener service took the subscription’s details',
    ),
  ],
});
