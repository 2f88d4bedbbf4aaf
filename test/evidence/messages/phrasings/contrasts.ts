import type { Phrasing } from './phrasing.js';

/** Pairs and traps around a single difference: who failed, what counts, what comes last. */
export const contrasts: readonly Phrasing[] = [
  ['EWS subscribe HTTP 401 Unauthorized; negotiating; HTTP 200', 'ews-subscription succeeded @exchange'],
  [
    'EWS subscribe HTTP 401 Unauthorized; negotiating; HTTP 401',
    'ews-subscription failed http-401 @exchange',
  ],
  ['EWS subscribe: processed 500 items', 'ews-subscription unclear @exchange'],
  ['EWS subscribe: 500 KB sent', 'ews-subscription unclear @exchange'],
  ['EWS subscribe: 413 messages in inbox', 'ews-subscription unclear @exchange'],
  ['EWS subscribe at line 401, port 443, timeout 500 ms', 'ews-subscription unclear @exchange'],
  ['EWS subscribe failed, retry not completed', 'ews-subscription failed unspecified @exchange'],
  ['EWS subscribe failed, retry completed', 'ews-subscription succeeded @exchange'],
  ['registered: NO for device with listener', 'listener-registration failed unspecified @listener'],
  ['Tunnel to pushreg could not be established', 'listener-registration failed unspecified @gateway'],
  ['STA ticket invalid, listener registration failed', 'listener-registration failed unspecified @gateway'],
  [
    'VPN tunnel down while registering device with listener',
    'listener-registration failed unspecified @gateway',
  ],
  ['micro VPN blocked EWS subscribe', 'ews-subscription failed unspecified @gateway'],
  ['Could not reach APNs', 'apns-registration failed connect @apple'],
  ['APNs connection lost', 'apns-registration failed connection-lost @apple'],
  ['EWS folder list created', 'ews-subscription unclear @exchange'],
  ['Subscription check skipped', 'validity-check unclear'],
  ['Subscription renewed', 'ews-subscription succeeded'],
  ['Subscription renewal failed', 'ews-subscription failed unspecified'],
  [
    'EWS subscription created, then listener update failed: HTTP 500',
    'listener-update failed http-500 @listener',
  ],
  ['EWS subscription created: updating listener', 'ews-subscription succeeded @exchange'],
  ['Device token received and sent to listener: HTTP 500', 'listener-registration failed http-500 @listener'],
  ['Tenant ID retrieved, registering device with listener', 'tenant-id succeeded'],
  ['Subscription is no longer valid, resubscribe failed: HTTP 413', 'ews-subscription failed http-413'],
  ['Failed to subscribe because tenant ID could not be retrieved', 'tenant-id failed unspecified'],
  ['Device registration skipped: no tenant ID', 'tenant-id failed unspecified'],
  ['Unregistering device from listener completed', 'null'],
];
