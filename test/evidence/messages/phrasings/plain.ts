import type { Phrasing } from './phrasing.js';

/** Plain sentences in the words of the product's own documentation, and neutral ones beside them. */
export const plain: readonly Phrasing[] = [
  ['Push notification subscription failed with HTTP status 413.', 'ews-subscription failed http-413'],
  [
    'Error occurred while subscribing to EWS push notifications: status code 413',
    'ews-subscription failed http-413 @exchange',
  ],
  ['Subscription to APNs notifications has failed', 'ews-subscription failed unspecified'],
  [
    'Network failure communicating with the listener service endpoint',
    'listener-registration failed connect @listener',
  ],
  ['Network error contacting EWS endpoint: -1001', 'ews-subscription failed timeout-1001 @exchange'],
  ['EWS request failed: HTTP 401 Unauthorized', 'ews-subscription failed http-401 @exchange'],
  [
    'Failed to subscribe to EWS: client certificate authentication failed',
    'ews-subscription failed auth @exchange',
  ],
  ['Push service returned HTTP 500, check tenant ID', 'tenant-id failed http-500 @listener'],
  [
    'Received HTTP 500 from push service while registering device',
    'listener-registration failed http-500 @listener',
  ],
  [
    'HTTP 500 response received from listener service for tenant ID request',
    'tenant-id failed http-500 @listener',
  ],
  [
    'Subscription failure: HTTP 500 response from the push service',
    'ews-subscription failed http-500 @listener',
  ],
  ['Unable to get device APNs token', 'apns-registration failed unspecified @apple'],
  ['Device APNs token obtained successfully', 'apns-registration succeeded @apple'],
  [
    'Validity check request to Citrix cloud listener service failed: The network connection was lost.',
    'validity-check failed connection-lost @listener',
  ],
  ['Performing validity check of the current subscription', 'validity-check started'],
  ['Validity check result: subscription is valid', 'validity-check succeeded'],
  [
    'Validity check result: subscription is NOT valid. Resubscribing.',
    'validity-check failed subscription-invalid',
  ],
  [
    'Subscription no longer valid (listener service), subscribing again',
    'validity-check failed subscription-invalid @listener',
  ],
  ['Current subscription is valid, nothing to do', 'validity-check succeeded'],
  ['Subscription validated successfully with listener service', 'validity-check succeeded @listener'],
  ['Checking subscription with listener service: HTTP 404', 'validity-check failed http-404 @listener'],
  ['Remote notification received by the app', 'push-received succeeded'],
  ['Push notification received, badge = 12', 'push-received succeeded'],
  ['Application received a remote notification while suspended', 'push-received succeeded'],
  ['Processing remote notification', 'push-received succeeded'],
  ['Sync started due to remote notification', 'synchronisation started'],
  ['Sync after remote notification completed in 2 s', 'synchronisation succeeded'],
  ['Sync after remote notification failed', 'synchronisation failed unspecified'],
  ['Retrieving tenant ID from Citrix cloud listener service', 'tenant-id started @listener'],
  [
    'Tenant ID successfully retrieved from the Citrix cloud listener service',
    'tenant-id succeeded @listener',
  ],
  [
    'Registering the device with the Citrix cloud listener service',
    'listener-registration started @listener',
  ],
  [
    'Device successfully registered with the Citrix cloud listener service',
    'listener-registration succeeded @listener',
  ],
  [
    'Device registration with the Citrix cloud listener service failed. NSURLErrorDomain Code=-1003',
    'listener-registration failed dns-1003 @listener',
  ],
  ['Subscribing to EWS push notifications with Exchange Server', 'ews-subscription started @exchange'],
  [
    'Successfully subscribed to EWS push notifications with Exchange Server',
    'ews-subscription succeeded @exchange',
  ],
  [
    'Updating the Citrix cloud listener service with details of the EWS push subscription',
    'listener-update started @listener',
  ],
  [
    'Citrix cloud listener service updated with details of the EWS push subscription',
    'listener-update succeeded @listener',
  ],
  [
    'Failed to update the Citrix cloud listener service with details of the EWS push subscription',
    'listener-update failed unspecified @listener',
  ],
  ['Failed to update listener service: HTTP 403', 'listener-update failed http-403 @listener'],
  [
    'Could not connect to us-east-1.pushreg.xm.citrix.com:443 through the NetScaler tunnel: timed out',
    'listener-registration failed timeout @listener',
  ],
  ['EWS host mail.example.com could not be resolved', 'ews-subscription failed dns @exchange'],
  [
    'EWS subscription was rejected by Exchange Server: the request entity is too large (413)',
    'ews-subscription failed http-413 @exchange',
  ],
  [
    'EWS endpoint resolved by autodiscover: https://mail.example.com/EWS/Exchange.asmx',
    'ews-subscription unclear @exchange',
  ],
  ['Push notifications are enabled by policy', 'null'],
  ['Push notifications are not enabled, nothing to do', 'null'],
  ['Listener service host name: us-east-1.pushreg.xm.citrix.com', 'listener-registration unclear @listener'],
  ['Network reachability changed: not reachable', 'null'],
  ['Application did enter background', 'null'],
  ['Application will enter foreground', 'null'],
  ['Next subscription check in 500 seconds', 'validity-check started'],
  ['Scheduling validity check timer', 'validity-check started'],
  ['Subscription will expire at 10:00:00', 'ews-subscription unclear'],
  ['Loaded subscription from keychain', 'ews-subscription unclear'],
  ['No existing subscription found', 'ews-subscription unclear'],
  ['Subscription ID: IgBoZGNleG1ieDAwdi5nA3Vj', 'ews-subscription unclear'],
  ['Not subscribed yet, starting subscription process', 'ews-subscription started'],
  ['Device token unchanged, skipping registration', 'apns-registration unclear'],
  ['Badge updated to 7', 'null'],
  ['Low power mode changed: enabled', 'condition low-power-mode on'],
  ['Background App Refresh status: Denied', 'condition background-refresh off'],
];
