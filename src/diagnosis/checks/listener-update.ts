import { defineCheck } from '../check.js';
import { updateRefused } from '../facts/failure-kinds.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article, event 4: "Updating the Citrix cloud listener service with details of the EWS push notifications". */
export const listenerUpdate = defineCheck({
  id: 'listener-update',
  title: 'The listener service takes the subscription’s details',
  description:
    'After Exchange accepted the subscription, the app tells the listener service its details. Without them the service does not know which device Exchange’s notifications are for.',
  stage: 'listener-update',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: {
    refused: 'The listener service does not take the subscription’s details.',
    recovered: 'It failed as above, and the same step, or one that needs it, was later seen to succeed.',
    accepted: 'The listener service took the details, or a later step shows that it has them.',
  },
  cannotTell:
    'Why the service refuses: its logs are with Citrix, who find them by tenant ID and listener token.',
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
