import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const listenerUpdateFailed: Cause = {
  id: 'listener-update-failed',
  title: 'The listener service refuses the subscription’s details',
  description:
    'Exchange accepted the subscription, but the listener service refuses its details. It then does not know which device Exchange’s notifications are for.',
  stage: 'listener-update',
  owner: 'citrix-support',
  action: 'Open a case with Citrix: the listener service refuses the update',
  confirmedBy: ['listener-update.refused'],
  indicatedBy: [],
  refutedBy: ['listener-update.accepted', 'subscription-validity.valid', 'push-arrival.arriving'],
  symptoms,
  errorTexts: ['http-update'],
  cannotTell: 'Why the service refuses. Citrix finds it in its own logs by tenant ID and listener token.',
  steps: [
    {
      id: 'subscribe-anew',
      title: 'Let the app subscribe anew',
      text: 'Close Secure Mail, open it again and wait a minute: it subscribes anew. Send a new bundle if it still fails.',
      article: 'subscription-failed',
    },
    {
      id: 'check-tenant-and-region',
      title: 'Check tenant ID and region',
      text: 'The details are refused as well when tenant ID or region changed since the device registered.',
      article: 'policy-tenant-id',
    },
    {
      id: 'citrix-case',
      title: 'Open a case with Citrix',
      text: 'Tenant ID and listener token of the events file line up with the entries of the listener service’s own logs. Give them to Citrix together with the times.',
      article: 'apns-events',
    },
  ],
};
