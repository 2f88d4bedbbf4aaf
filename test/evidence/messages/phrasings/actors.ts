import type { Phrasing } from './phrasing.js';

/** Who acts does not decide which step it is. */
export const actors: readonly Phrasing[] = [
  [
    'The Citrix cloud listener service did not accept the details of the EWS subscription. The server answered with HTTP status 403 (Forbidden).',
    'listener-update failed http-403 @listener',
    'ERROR',
  ],
  [
    'The Citrix cloud listener service accepted the details of the EWS subscription.',
    'listener-update succeeded @listener',
  ],
  [
    'The Citrix cloud listener service reports that the push subscription of this device is valid.',
    'validity-check succeeded @listener',
  ],
  [
    'The Citrix cloud listener service reports that the push subscription of this device is no longer valid. Subscribing again.',
    'validity-check failed subscription-invalid @listener',
    'WARNING',
  ],
  ['The listener service says our push subscription is still active.', 'validity-check succeeded @listener'],
  [
    'According to the listener service the push subscription has lapsed.',
    'validity-check failed subscription-invalid @listener',
  ],
  [
    'The cloud service answers that it does not know this subscription.',
    'validity-check failed subscription-invalid @listener',
  ],
  ['The push service has taken the subscription data.', 'listener-update succeeded @listener'],
  [
    'The listener service would not take the information about the subscription: HTTP 400',
    'listener-update failed http-400 @listener',
  ],
  [
    'The cloud listener declined the subscription details (HTTP 409).',
    'listener-update failed http-409 @listener',
  ],
  [
    'Details of the EWS subscription were accepted by the Citrix cloud listener service.',
    'listener-update succeeded @listener',
  ],
  [
    'Details of the EWS subscription were refused by the listener service.',
    'listener-update failed unspecified @listener',
  ],
  [
    'The listener service confirmed receipt of the subscription details.',
    'listener-update succeeded @listener',
  ],
  ['Listener told us the subscription is gone', 'validity-check failed subscription-invalid @listener'],
  [
    'The listener service could not be asked about the subscription: The request timed out.',
    'validity-check failed timeout @listener',
  ],
  [
    'The Citrix cloud listener service considers the subscription valid.',
    'validity-check succeeded @listener',
  ],
  [
    'The server at Citrix did not want the data of the subscription (500).',
    'listener-update failed http-500 @listener',
  ],
  [
    'The listener service could not process the subscription details.',
    'listener-update failed unspecified @listener',
  ],
  ['Exchange Server accepted the push subscription.', 'ews-subscription succeeded @exchange'],
  [
    'Exchange Server did not accept the push subscription. HTTP status 413.',
    'ews-subscription failed http-413 @exchange',
  ],
  ['The Citrix cloud listener service registered this device.', 'listener-registration succeeded @listener'],
  [
    'The Citrix cloud listener service did not register this device. HTTP status 500',
    'listener-registration failed http-500 @listener',
  ],
  ['The Citrix cloud listener service sent the tenant ID.', 'tenant-id succeeded @listener'],
  [
    'The Citrix cloud listener service did not give us the tenant ID.',
    'tenant-id failed unspecified @listener',
  ],
  ['Apple gave this device a push token.', 'apns-registration succeeded @apple'],
  ['Apple did not give this device a push token.', 'apns-registration failed unspecified @apple'],
  ['Listener status for subscription: ok', 'validity-check succeeded @listener'],
  ['Listener answered 404 for subscription status', 'validity-check failed http-404 @listener'],
];
