import type { Phrasing } from './phrasing.js';

/** Records that end in the middle. */
export const cutRecords: readonly Phrasing[] = [
  ['EWS subscription failed: HTTP 41', 'ews-subscription failed unspecified @exchange'],
  ['EWS subscription failed: NSURLErrorDomain -10', 'ews-subscription failed unspecified @exchange'],
  ['Failed to register for remote notificat', 'apns-registration failed unspecified'],
  [
    'Error Domain=NSURLErrorDomain Code=-1001 "The request timed out." UserInfo={NSErrorFailingURLStringKey=https://us-east-1.pushreg.xm.citrix.com/ten',
    'listener-registration failed timeout-1001 @listener',
  ],
  ['EWS subscribe failed with status 4', 'ews-subscription failed unspecified @exchange'],
  [
    'EWS subscribe failed: Error Domain=NSURLErrorDomain Code=-1001 "The request ti',
    'ews-subscription failed timeout-1001 @exchange',
  ],
  [
    'Listener registration failed with HTTP status 503 for https://us-east-1.pushr',
    'listener-registration failed http-503 @listener',
  ],
  [
    'didFailToRegisterForRemoteNotificationsWithError: The operation could',
    'apns-registration failed unspecified',
  ],
  ['EWS subscription rejected, HTTP status 413 Request Enti', 'ews-subscription failed http-413 @exchange'],
];
