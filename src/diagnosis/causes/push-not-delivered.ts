import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const pushNotDelivered: Cause = {
  id: 'push-not-delivered',
  title: 'The subscription is valid, yet no push wakes the app',
  description:
    'The subscription stands, yet no push reaches the app: the device’s network keeps it from Apple’s push servers, iOS holds pushes back, or they are lost before Apple.',
  stage: 'push-delivery',
  owner: 'network-admin',
  action: 'Let the device reach Apple’s push servers (TCP 5223, fallback 443, 17.0.0.0/8)',
  confirmedBy: [],
  indicatedBy: ['push-silence.never', 'push-silence.stopped'],
  supportedBy: ['push-arrival.none-seen', 'push-arrival.stopped', 'low-power-mode.on'],
  refutedBy: [
    'push-arrival.arriving',
    'low-power-mode.reported-on',
    'background-refresh.reported-off',
    'symptom.reported-lock-screen-only',
  ],
  symptoms,
  errorTexts: ['no-remote-notification'],
  cannotTell:
    'Where the push was lost. No record of the device tells of a push that did not come, so that a bundle never confirms this cause.',
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
