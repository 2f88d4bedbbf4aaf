/** Where people meet an error text. */
export const errorPlaces = {
  log: 'In the app log and the events file',
  'wake-ups': 'In the background refresh file',
  policies: 'In the app policies',
  exchange: 'In the event log of Exchange (source MSExchange Web Services)',
} as const;

interface ErrorText {
  readonly place: keyof typeof errorPlaces;
  /** As people meet it and search for it. */
  readonly text: string;
  /** What it says, where that depends on who was called included. */
  readonly meaning: string;
}

/** Error texts that people search for; each cause names those that lead to it. Names of codes: Apple, Microsoft. */
export const errorTexts = {
  'cocoa-3000': {
    place: 'log',
    text: 'NSCocoaErrorDomain 3000: no valid ‘aps-environment’ entitlement string found for application',
    meaning: 'iOS refuses to register the app for pushes. The text comes in the language of the device.',
  },
  'register-failed': {
    place: 'log',
    text: 'Failed to register for remote notifications with error',
    meaning: 'With 3000 and aps-environment the entitlement is missing; with anything else no token came.',
  },
  'http-401': {
    place: 'log',
    text: 'HTTP 401 Unauthorized, HTTP 403 Forbidden',
    meaning: 'From EWS: the credentials are refused.',
  },
  'http-404': {
    place: 'log',
    text: 'HTTP 404 Not Found',
    meaning: 'From EWS: it is not published under this host.',
  },
  'http-407': {
    place: 'log',
    text: 'HTTP 407 Proxy Authentication Required',
    meaning: 'A proxy stands in the way. Which way depends on who was called.',
  },
  'http-413': {
    place: 'log',
    text: 'HTTP 413 Request Entity Too Large, Payload Too Large',
    meaning: 'From EWS: the request is larger than IIS holds.',
  },
  'http-4xx-push-service': {
    place: 'log',
    text: 'HTTP 400 to 499 from the push service',
    meaning: 'While the tenant ID is obtained or the device registered: tenant or device is refused.',
  },
  'http-500': {
    place: 'log',
    text: 'HTTP 500 Internal Server Error',
    meaning: 'From the push service: the tenant ID is wrong. From Exchange: an error of EWS.',
  },
  'http-503': {
    place: 'log',
    text: 'HTTP 501 to 599, as 502 Bad Gateway, 503 Service Unavailable',
    meaning: 'Whoever was called is out of order, or a proxy before it is.',
  },
  'http-update': {
    place: 'log',
    text: 'Any HTTP error at the update of the listener service',
    meaning: 'The listener service does not take the details of the subscription.',
  },
  'url-bad': {
    place: 'log',
    text: 'NSURLErrorDomain -1000 (bad URL), -1002 (unsupported URL)',
    meaning: 'The address is malformed, which points at the policy that holds it.',
  },
  'url-timeout': {
    place: 'log',
    text: 'NSURLErrorDomain -1001 (timed out)',
    meaning: 'Something drops the packets on the way to whoever was called.',
  },
  'url-dns': {
    place: 'log',
    text: 'NSURLErrorDomain -1003 (cannot find host), -1006 (DNS lookup failed)',
    meaning: 'The name of whoever was called is not resolved.',
  },
  'url-connect': {
    place: 'log',
    text: 'NSURLErrorDomain -1004 (cannot connect to host), -1005 (network connection lost)',
    meaning: 'The port is blocked, the service down, or the tunnel torn down.',
  },
  'url-answer': {
    place: 'log',
    text: 'NSURLErrorDomain -1007 (too many redirects), -1011 (bad server response)',
    meaning: 'A captive portal or a proxy answers in the place of whoever was called.',
  },
  'url-offline': {
    place: 'log',
    text: 'NSURLErrorDomain -1009 (not connected), -1018 and -1020 (roaming or mobile data off)',
    meaning: 'The device had no network. For a moment that is no fault; lasting an hour it is worth a look.',
  },
  'url-authentication': {
    place: 'log',
    text: 'NSURLErrorDomain -1012, -1013 (authentication), -1205, -1206 (client certificate)',
    meaning:
      'From EWS: the credentials are refused. Towards the listener service: the gateway asks for a sign-in.',
  },
  'url-tls': {
    place: 'log',
    text: 'NSURLErrorDomain -1022 (App Transport Security), -1200 to -1204 (TLS, certificate)',
    meaning:
      'The secure connection fails: certificate, TLS version, TLS inspection or the clock of the device.',
  },
  'subscription-invalid': {
    place: 'log',
    text: 'The subscription is no longer valid',
    meaning: 'Exchange sent the listener service no status for about half an hour.',
  },
  'refresh-denied': {
    place: 'log',
    text: 'Background refresh status: denied, restricted',
    meaning: 'Background App Refresh is off, or a restriction forbids it.',
  },
  'fetch-failed': {
    place: 'wake-ups',
    text: 'UIBackgroundFetchResultFailed',
    meaning:
      'The app was woken, but its synchronisation failed. After "Remote Notification": push itself works.',
  },
  'no-remote-notification': {
    place: 'wake-ups',
    text: 'BackgroundFetch alone, never Remote Notification',
    meaning: 'No push is recorded, which alone does not prove that push fails.',
  },
  'push-off': {
    place: 'policies',
    text: 'PushNotificationsEnabled: false, or not there',
    meaning: 'Push is switched off, which is also the default.',
  },
  'listener-host-empty': {
    place: 'policies',
    text: 'PushNotificationsListenerServiceHostName: empty, not there, or no endpoint of Citrix',
    meaning: 'The app does not know where to register.',
  },
  'tenant-id-empty': {
    place: 'policies',
    text: 'PushNotificationsTenantId: empty',
    meaning: 'A fault only in an enterprise build; a build from the App Store fetches its tenant ID.',
  },
  'network-blocked': {
    place: 'policies',
    text: 'NetworkAccessBlocked, MvpnNetworkAccessBlocked',
    meaning: 'The app may not use the network at all.',
  },
  'lock-screen-block': {
    place: 'policies',
    text: 'LockScreenNotifications: Block',
    meaning: 'The lock screen shows nothing, though push works.',
  },
  'event-5-6-7': {
    place: 'exchange',
    text: 'Event 5, event 6, event 7: a notification for subscription … against endpoint … couldn’t be sent',
    meaning: 'Exchange could not deliver a notification (5), nor again (6), and gave up (7).',
  },
  'event-22': {
    place: 'exchange',
    text: 'Event 22',
    meaning: 'Exchange can no longer read the events of the mailbox and drops the subscription.',
  },
  'web-exception': {
    place: 'exchange',
    text: 'WebException: NameResolutionFailure, ConnectFailure, Timeout, TrustFailure, SecureChannelFailure',
    meaning:
      'Name resolution, firewall, dropped packets, certificate or TLS version on the way to the listener.',
  },
} as const satisfies Readonly<Record<string, ErrorText>>;

export type ErrorTextId = keyof typeof errorTexts;
