import type { Phrasing } from './phrasing.js';

/** Everyday sentences, as most logs would put it. */
export const everyday: readonly Phrasing[] = [
  [
    'APNS: EWS push subscribe request failed – server returned HTTP 413 (Request Entity Too Large)',
    'ews-subscription failed http-413 @exchange',
  ],
  [
    'Subscribe to push failed. EWS responded with status 401; credentials may not be accepted for NTLM',
    'ews-subscription failed http-401 @exchange',
  ],
  [
    'CTXAPNS subscribeToEWSNotifications error: Error Domain=NSURLErrorDomain Code=-1013',
    'ews-subscription failed auth-1013 @exchange',
  ],
  ['EWS subscription request timed out after 60 seconds', 'ews-subscription failed timeout @exchange'],
  [
    'EWS push subscription established. SubscriptionId=IgBoZGNleG1ieDAw Watermark=AQAAAB',
    'ews-subscription succeeded @exchange',
  ],
  ['New EWS subscription id received from Exchange', 'ews-subscription succeeded @exchange'],
  ['Secure Mail is now subscribed to push notifications', 'ews-subscription succeeded'],
  [
    'Attempt to subscribe to push notifications failed with error -1009 (offline), will try again when network is available',
    'ews-subscription failed offline-1009',
  ],
  ['Subscription request rejected: mailbox moved', 'ews-subscription failed unspecified'],
  ['Cannot subscribe for push: EWS URL unknown', 'ews-subscription failed unspecified @exchange'],
  ['Subscription validity check succeeded; subscription is valid', 'validity-check succeeded'],
  [
    'Subscription validity check failed; subscription is not valid',
    'validity-check failed subscription-invalid',
  ],
  [
    'Validity: subscription not found on listener service',
    'validity-check failed subscription-invalid @listener',
  ],
  [
    'Listener service reports that the subscription is not active any more',
    'validity-check failed subscription-invalid @listener',
  ],
  ['Checking validity of push subscription', 'validity-check started'],
  ['Validity check response: {"isValid": false}', 'validity-check failed subscription-invalid'],
  ['Validity check response: {"isValid": true}', 'validity-check succeeded'],
  ['Unable to check subscription validity: could not connect to the server', 'validity-check failed connect'],
  ['Subscription state on listener: VALID', 'validity-check succeeded @listener'],
  [
    'Subscription lost, Exchange sent no status for 30 minutes',
    'validity-check failed subscription-invalid @exchange',
  ],
  ['Push token registration with Apple succeeded', 'apns-registration succeeded @apple'],
  [
    'Registration for remote notifications failed: not connected to the Internet',
    'apns-registration failed offline',
  ],
  ['Did not obtain a device token from APNs', 'apns-registration failed unspecified @apple'],
  [
    'Tenant id request to https://eu-west-1.pushreg.xm.citrix.com failed with an SSL error',
    'tenant-id failed tls @listener',
  ],
  [
    'Could not retrieve tenant ID (HTTP 503 Service Unavailable), retry in 5 min',
    'tenant-id failed http-503',
  ],
  ['Tenant ID successfully obtained', 'tenant-id succeeded'],
  ['Obtained tenant from listener service', 'tenant-id succeeded @listener'],
  ['Device registration with push service succeeded', 'listener-registration succeeded @listener'],
  ['Registered device token with listener service: OK', 'listener-registration succeeded @listener'],
  [
    'Failed to register device token with pushreg host (-1003)',
    'listener-registration failed dns-1003 @listener',
  ],
  ['The listener service is not reachable through the VPN', 'listener-registration failed connect @listener'],
  ['Listener service update succeeded', 'listener-update succeeded @listener'],
  [
    'Could not update the subscription details on the listener service, HTTP 500',
    'listener-update failed http-500 @listener',
  ],
  ['Listener service was notified of the EWS subscription', 'listener-update succeeded @listener'],
  ['Remote notification received at 12:47:41:727, processing', 'push-received succeeded'],
  ['didReceiveRemoteNotification called', 'push-received succeeded'],
  ['Wake-up by remote notification; starting mail sync', 'push-received succeeded'],
  ['Mail sync after push failed: HTTP 401', 'synchronisation failed http-401'],
  ['Background App Refresh is OFF', 'condition background-refresh off'],
  ['Low Power Mode is currently active', 'condition low-power-mode on'],
];
