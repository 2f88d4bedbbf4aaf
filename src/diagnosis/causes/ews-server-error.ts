import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const ewsServerErrorCause: Cause = {
  id: 'ews-server-error',
  title: 'EWS answers the subscription request with an error',
  description:
    'EWS was reached and answers the subscription with an error for which the article has no section, for example HTTP 404 or 503.',
  stage: 'ews-subscription',
  owner: 'exchange-admin',
  action: 'Look up the EWS answer in the logs of IIS and Exchange at the times named',
  confirmedBy: ['ews-subscription.server-error'],
  indicatedBy: [],
  refutedBy: ['ews-subscription.succeeded', 'push-arrival.arriving'],
  symptoms,
  errorTexts: ['http-404', 'http-500', 'http-503'],
  cannotTell: 'What Exchange noted about the request. The logs of IIS and EWS tell.',
  steps: [
    {
      id: 'iis-log',
      title: 'Find the request in the IIS log',
      text: 'Search the IIS log of the EWS site for POST /EWS/Exchange.asmx at the times named (they are UTC there as well) and note sc-status and sc-substatus.',
      article: 'subscription-failed',
    },
    {
      id: 'ews-health',
      title: 'Check the health of EWS',
      text: 'Test-WebServicesConnectivity, and look whether the mailbox may hold more subscriptions: the throttling policy’s EwsMaxSubscriptions limits them.',
      article: 'subscription-failed',
    },
    {
      id: 'ews-url',
      title: 'HTTP 404: check the address',
      text: 'HTTP 404 means that EWS is not published under this host. Compare PushNotificationsEWSHostName with the external URL of EWS.',
      article: 'policy-ews-host-name',
    },
  ],
};
