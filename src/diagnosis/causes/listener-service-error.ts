import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const listenerServiceError: Cause = {
  id: 'listener-service-error',
  title: 'The Citrix listener service answers that it is out of order',
  description:
    'The listener service was reached and answers that it is out of order (HTTP 501 to 599), or a proxy before it does. That this is no wrong tenant ID is inferred: the article speaks of HTTP 500 alone.',
  stage: 'listener-registration',
  owner: 'citrix-support',
  action: 'Look at the Citrix Cloud status, and open a case with Citrix if it lasts',
  confirmedBy: ['listener-service.out-of-order'],
  indicatedBy: [],
  refutedBy: ['listener-reachability.reached', 'push-arrival.arriving'],
  symptoms,
  errorTexts: ['http-503'],
  cannotTell:
    'Whether Citrix or a proxy on the way gave the answer. The status page of Citrix Cloud and a try without proxy tell.',
  steps: [
    {
      id: 'wait-and-watch',
      title: 'See whether it lasts',
      text: 'HTTP 501 to 599 from the listener service is an outage of the service or of a proxy before it. Look at https://status.cloud.com and try again after half an hour.',
      article: 'subscription-failed',
    },
    {
      id: 'exclude-proxy',
      title: 'Exclude a proxy of your own',
      text: 'Try a network without proxy and without tunnel: if the error disappears there, it came from your own proxy or gateway.',
      article: 'subscription-failed',
    },
    {
      id: 'citrix-case',
      title: 'Open a case with Citrix',
      text: 'Give Citrix the times of the failures, the tenant ID and the listener token from the events file.',
      article: 'apns-events',
    },
  ],
};
