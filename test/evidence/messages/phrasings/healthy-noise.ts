import type { Phrasing } from './phrasing.js';

/** Records of a healthy app that hold words of failure. */
export const healthyNoise: readonly Phrasing[] = [
  [
    'EWS subscribe ok; next validity check in 1800 s, errors so far: 0',
    'ews-subscription succeeded @exchange',
  ],
  ['Validity check #413: valid', 'validity-check succeeded'],
  ['Subscription valid, 500 notifications so far', 'validity-check succeeded'],
  ['Synced 413 messages in 2 s', 'synchronisation succeeded'],
  ['Device token unchanged, skipping registration', 'apns-registration unclear'],
  ['Tenant id from cache', 'tenant-id unclear'],
  ['Will retry on failure', 'null'],
  ['Error handler installed for listener updates', 'listener-update unclear @listener'],
  ['No errors during EWS subscribe', 'ews-subscription succeeded @exchange'],
  ['EWS subscribe: failure count reset', 'ews-subscription unclear @exchange'],
  ['Old subscription removed before subscribing again', 'null'],
  ['Subscription renewed before it expired', 'ews-subscription succeeded'],
  ['EWS subscription renewed, old one was invalid', 'ews-subscription succeeded @exchange'],
  ['Push permission dialog shown', 'null'],
  ['Listener update not necessary, details unchanged', 'listener-update unclear @listener'],
  ['Sync skipped: another sync is running', 'synchronisation unclear'],
  ['Push ignored, app in foreground', 'null'],
  ['Checking if the subscription is still valid', 'validity-check started'],
  ['Asking listener for subscription status', 'validity-check started @listener'],
  ['timeout for EWS subscribe set to 60 s', 'ews-subscription unclear @exchange'],
  ['Registered for remote notifications, waiting for token', 'apns-registration succeeded'],
  ['ews.subscribe.timeout=60', 'ews-subscription unclear @exchange'],
  ['max subscription failures = 5', 'ews-subscription unclear'],
  ['if (status == 413) increase uploadReadAheadSize', 'null'],
  [
    'Push host eu-west-1.pushreg.xm.citrix.com resolved to 54.154.200.233',
    'listener-registration unclear @listener',
  ],
  ['Connected to us-east-1.pushreg.xm.citrix.com:443', 'listener-registration unclear @listener'],
  ['POST https://us-east-1.pushreg.xm.citrix.com/devices', 'listener-registration started @listener'],
];
