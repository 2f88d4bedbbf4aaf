import type { Cause } from '../cause.js';

export const pushNotDelivered: Cause = {
  id: 'push-not-delivered',
  title: 'The subscription is valid, yet no push wakes the app',
  stage: 'push-delivery',
  owner: 'network-admin',
  action: 'Let the device reach Apple’s push servers (TCP 5223, fallback 443, 17.0.0.0/8)',
  confirmedBy: [],
  indicatedBy: ['push-silence.never', 'push-silence.stopped'],
  supportedBy: ['push-arrival.none-seen', 'push-arrival.stopped', 'low-power-mode.on'],
  refutedBy: ['push-arrival.arriving'],
  steps: [
    {
      id: 'low-power',
      title: 'Exclude low power mode and a closed app',
      text: 'In low power mode, and after the user swiped the app away, iOS delivers no background pushes. Ask the user, open Secure Mail once and wait for the next mail.',
      article: 'wake-ups',
    },
    {
      id: 'reach-apns',
      title: 'Let the device reach Apple',
      text: 'The device’s network must allow TCP 5223 (fallback 443) to 17.0.0.0/8 without TLS inspection. Try mobile data: if pushes arrive there, the Wi-Fi blocks them.',
      article: 'wake-ups',
    },
    {
      id: 'exchange-side',
      title: 'Check the way from Exchange as well',
      text: 'Upload the Exchange event log: it shows whether Exchange delivers its notifications to the listener.',
      article: 'ews-event-log',
    },
    {
      id: 'throttled',
      title: 'Allow for throttling',
      text: 'iOS may hold back frequent background pushes. Single missing pushes on a busy mailbox are no fault.',
      article: 'wake-ups',
    },
  ],
};
