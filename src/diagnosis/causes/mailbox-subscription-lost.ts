import type { Cause } from '../cause.js';

export const mailboxSubscriptionLost: Cause = {
  id: 'mailbox-subscription-lost',
  title: 'Exchange itself drops the subscription',
  description:
    'Exchange gives up the subscription itself: the mailbox moved or failed over, its events could not be read, or throttling struck (observed, not documented). That is no matter of the firewall. The app subscribes again at its next check.',
  stage: 'exchange-to-listener',
  owner: 'exchange-admin',
  action: 'Find out why Exchange drops the mailbox’s subscription (moved mailbox, failover, throttling)',
  confirmedBy: ['ews-event-log.subscription-dropped'],
  indicatedBy: ['ews-event-log.subscription-dropped-undated'],
  refutedBy: ['push-arrival.arriving'],
  symptoms: ['badge-slow', 'lock-screen-late'],
  errorTexts: ['event-22', 'subscription-invalid'],
  cannotTell:
    'Why Exchange gave up. The history of the mailbox and its throttling policy tell; event 22 is in Exchange’s log alone.',
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
