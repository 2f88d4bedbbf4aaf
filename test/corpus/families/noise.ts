import type { LogRecord } from '../../../src/workspace/samples/records.js';

/** Records at times of the morning, one every nineteen minutes from 08:03 on. */
function records(
  module: string,
  level: NonNullable<LogRecord['level']>,
  messages: readonly string[],
): LogRecord[] {
  return messages.map((message, index) => {
    const minutes = 8 * 60 + 3 + index * 19;
    const at = [Math.floor(minutes / 60), minutes % 60]
      .map((value) => String(value).padStart(2, '0'))
      .join(':');
    return { at, level, module, message };
  });
}

export const activeSyncErrors: readonly LogRecord[] = [
  ...records('Secure Mail.ActiveSync', 'ERROR', [
    'Sync command for folder Archive failed with HTTP status code: 500',
    'Provision command returned HTTP 401, asking for credentials again',
    'SendMail refused: HTTP 413 Request Entity Too Large, attachment of 31 MB',
    'Error Domain=NSURLErrorDomain Code=-1001 "The request timed out." for /Microsoft-Server-ActiveSync?Cmd=Ping',
    'Ping ended: the network connection was lost (-1005), next heartbeat 470 s',
    'GetItemEstimate status 4: no such folder',
  ]),
  ...records('Secure Mail.Attachments', 'ERROR', ['Download of picture.png failed: HTTP 404 Not Found']),
];

export const boastfulNumbers: readonly LogRecord[] = records('Secure Mail.APNS', 'INFO', [
  'Push payload is 413 bytes long',
  'Badge count changed from 401 to 403',
  'Subscription request took 500 ms',
  'Listener answered after 3000 ms',
  'Next validity check in 1001 s',
  'Retry counter is 0, error counter is 0, failure counter is 0',
  'Record 500 of 1200 written',
]);

export const calmingWords: readonly LogRecord[] = records('Secure Mail.APNS', 'INFO', [
  'No errors since the last start',
  'The subscription has not failed since it was made',
  'Nothing to retry: no failed requests are waiting',
  'The error handler was installed',
  'An earlier failure was cleared, all steps are fine now',
  'Registration not needed, the device is known to the listener service',
  'Validity check finished without error',
]);

export const otherAppsPush: readonly LogRecord[] = [
  ...records('Secure Hub.Push', 'ERROR', [
    'Failed to register for remote notifications: NSCocoaErrorDomain 3000',
    'MDM push channel is not valid any more',
    'Push notification service answered HTTP 500',
  ]),
  ...records('ShareFile.APNS', 'ERROR', [
    'Could not subscribe to push notifications: HTTP 401 Unauthorized',
    'Device token could not be obtained',
  ]),
  ...records('Secure Web.Notifications', 'WARNING', ['Web push subscription expired and was removed']),
];

export const ownTalkOfErrors: readonly LogRecord[] = records('Secure Mail.APNS', 'INFO', [
  'If the subscription fails it will be tried again in 15 minutes',
  'Retry policy on failure: 3 attempts, then wait',
  'Would resubscribe if the listener service called the subscription invalid',
  'Errors 401 and 413 are reported to the user, others are logged',
  'Timeout for requests to the listener service is set to 30 s',
]);

export const crashes: readonly LogRecord[] = [
  ...records('Secure Mail.UI', 'CRITICAL', [
    '*** Terminating app due to uncaught exception NSRangeException\n0   CoreFoundation  0x00000001a1b2c3d4 __exceptionPreprocess + 164\n1   libobjc.A.dylib 0x00000001b2c3d4e5 objc_exception_throw + 60\n2   SecureMail      0x0000000104e0a2b8 -[MessageList failedRowAtIndex:] + 413',
    'Fatal error: Index out of range\nThread 0 crashed',
  ]),
  ...records('Secure Mail.Database', 'ERROR', [
    'sqlite error 5: database is locked\n  while executing INSERT INTO push_queue\n  retrying',
    'Migration 401 skipped: column "subscription_failed" exists',
  ]),
];

export const userWords: readonly LogRecord[] = [
  ...records('Secure Mail.UI', 'DETAIL', [
    'Opened message "RE: Push notifications do not work, HTTP 413 from Exchange"',
    'Opened message "Failed to register for remote notifications with error 3000"',
    'Search for "subscription is no longer valid" returned 12 messages',
    'Draft saved: "Please set PushNotificationsEnabled to true, it is false"',
  ]),
  ...records('Secure Mail.Attachments', 'INFO', [
    'Stored attachment CtxLog_APNS_Events.csv, 20 KB',
    'Stored attachment "EWS 401 Unauthorized.png"',
  ]),
];

export const foreignHosts: readonly LogRecord[] = [
  ...records('MDX.Network', 'ERROR', [
    'https://sharepoint.corp.example/sites/team: NSURLErrorDomain -1003',
    'https://intranet.corp.example/: HTTP 401 Unauthorized',
    'Captive portal check captive.apple.com timed out',
    'Tunnel to crm.corp.example:443 refused by gateway (403)',
  ]),
  ...records('Secure Mail.Avatars', 'WARNING', ['Avatar server answered 500 Internal Server Error']),
];

export const otherLanguages: readonly LogRecord[] = [
  ...records('Secure Mail.Kalender', 'WARNING', [
    'Termin konnte nicht verschoben werden: Der Server ist nicht erreichbar',
    'Erinnerung fehlgeschlagen, wird wiederholt',
  ]),
  ...records('Secure Mail.Contacts', 'ERROR', ['Échec de la synchronisation des contacts : délai dépassé']),
  ...records('Secure Mail.UI', 'INFO', ['受信トレイを更新しました', 'Сообщение отправлено']),
];
