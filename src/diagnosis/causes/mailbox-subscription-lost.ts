import type { Cause } from '../cause.js';

export const mailboxSubscriptionLost: Cause = {
  id: 'mailbox-subscription-lost',
  title: 'Exchange itself drops the subscription',
  stage: 'exchange-to-listener',
  owner: 'exchange-admin',
  action: 'Find out why Exchange drops the mailbox’s subscription (moved mailbox, failover, throttling)',
  confirmedBy: ['ews-event-log.subscription-dropped'],
  indicatedBy: [],
  refutedBy: ['push-arrival.arriving'],
  steps: [
    {
      id: 'mailbox-moved',
      title: 'Was the mailbox moved or failed over?',
      text: 'Get-MoveRequest -Identity <mailbox> and the history of the database show moves. After one, the app subscribes again by itself at its next check.',
      article: 'subscription-invalid',
    },
    {
      id: 'throttling',
      title: 'Check the throttling policy',
      text: 'Get-ThrottlingPolicyAssociation -Identity <mailbox>, and EwsMaxSubscriptions of that policy.',
      article: 'subscription-invalid',
    },
  ],
};
