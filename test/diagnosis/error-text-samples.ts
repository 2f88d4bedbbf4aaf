import type { ErrorTextId } from '../../src/diagnosis/error-texts.js';

/* Synthetic evidence that holds an error text, for each cause that the text is listed for. */

/** File names and their texts. */
export type Files = Readonly<Record<string, string>>;
type Samples = Readonly<Record<string, readonly Files[]>>;

/** Errors of the APNS module, twenty minutes apart. */
function log(...messages: string[]): Files {
  const rows = messages.map((message, index) => {
    const clock = `1${Math.floor(index / 3)}:${index % 3}0`;
    return `"20-Nov-2026 ${clock}:01:310 (+0100)","ERROR","Secure Mail.APNS","${message}"`;
  });
  return { 'Diagnostics_1.csv': `"Time","Level","Module","Message"\n${rows.join('\n')}\n` };
}

function policies(values: Readonly<Record<string, string>>): Files {
  const rows = Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>\n`)
    .join('');
  const text = `<MobileAppPolicies><Policies>\n${rows}</Policies></MobileAppPolicies>\n`;
  return { 'Secure Mail/Ctxlog_AppPolicies.xml': text };
}

const inOrder = {
  PushNotificationsEnabled: 'true',
  PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com',
};
const tunnelled = policies({ ...inOrder, NetworkAccess: 'NetworkAccessTunneled' });
const direct = policies({ ...inOrder, NetworkAccess: 'NetworkAccessUnrestricted' });

const register = (why: string) => log(`Registration with the listener service failed: ${why}`);
const fetchTenant = (why: string) => log(`Retrieving the tenant ID from the listener service failed: ${why}`);
const subscribe = (why: string) => log(`EWS subscription failed: ${why}`);

const code = (number: number) => `error.domain=NSURLErrorDomain, error.code=${number}`;
const status = (number: number) => `HTTP status code: ${number}`;

/** What keeps a call from its goal, on each of the three ways. */
function onEveryWay(...reasons: string[]): Samples {
  return {
    'gateway-blocks-listener': reasons.map((why) => ({ ...tunnelled, ...register(why) })),
    'device-cannot-reach-listener': reasons.map((why) => ({ ...direct, ...register(why) })),
    'ews-unreachable': reasons.map(subscribe),
  };
}

/** Half an hour after half an hour without network. */
function offline(number: number): Samples {
  const often = (message: string) => log(...Array.from({ length: 5 }, () => `${message}: ${code(number)}`));
  return {
    'device-cannot-reach-listener': [
      { ...direct, ...often('Registration with the listener service failed') },
    ],
    'ews-unreachable': [often('EWS subscription failed')],
  };
}

function wakeUps(kind: 'BackgroundFetch' | 'Remote Notification', result: string): Files {
  const rows = [0, 1, 2, 3, 4].map(
    (hour) =>
      `${kind},20-Nov-2026 1${hour}:47:19:310 (+0000),20-Nov-2026 1${hour}:47:34:826 (+0000),15,UIBackgroundFetchResult${result}\n`,
  );
  return { 'CTXLog_backgroundFetchSchedule.csv': rows.join('') };
}

const subscribed: Files = {
  'Diagnostics_1.csv':
    '"Time","Level","Module","Message"\n"20-Nov-2026 09:12:01:310 (+0000)","INFO","Secure Mail.APNS","EWS subscription succeeded"\n',
};

function event(id: number, ...data: string[]): Files {
  const strings = data.map((text) => `<Data>${text}</Data>`).join('');
  return {
    'Application.xml': `<Events><Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="MSExchange Web Services" /><EventID Qualifiers="32768">${id}</EventID><Level>3</Level><Task>1</Task><TimeCreated SystemTime="2026-11-20T09:45:49.000000000Z" /><Channel>Application</Channel><Computer>ex1.corp.example</Computer></System><EventData>${strings}</EventData></Event></Events>`,
  };
}

const endpoint = 'https://us-east-1.mailboxlistener.xm.citrix.com/api/notify';
const details = (name: string) => `WebException: it failed Status: ${name} at System.Net.HttpWebRequest`;
const cannotSend = (name: string) => event(6, 'c3Vic2NyaXB0aW9u', endpoint, '1', details(name));

export const errorTextSamples: Readonly<Record<ErrorTextId, Samples>> = {
  'cocoa-3000': {
    'entitlement-missing': [
      log(
        'error.domain=NSCocoaErrorDomain, error.code=3000, no valid ‘aps-environment’ entitlement string found for application',
      ),
    ],
  },
  'register-failed': {
    'entitlement-missing': [
      log(
        "Failed to register for remote notifications with error NSCocoaErrorDomain 3000 no valid 'aps-environment' entitlement string",
      ),
    ],
    'apns-token-unavailable': [log(`Failed to register for remote notifications with error ${code(-1001)}`)],
  },
  'http-401': { 'ews-authentication': [subscribe(status(401)), subscribe(status(403))] },
  'http-404': { 'ews-server-error': [subscribe(status(404))] },
  'http-407': onEveryWay(status(407)),
  'http-413': { 'ews-request-too-large': [subscribe(status(413))] },
  'http-4xx-push-service': {
    'tenant-id-wrong': [400, 404, 409].map((number) => fetchTenant(status(number))),
  },
  'http-500': {
    'tenant-id-wrong': [fetchTenant(status(500))],
    'ews-server-error': [log('EWS subscription failed: Exchange server answered HTTP status code: 500')],
  },
  'http-503': {
    'listener-service-error': [502, 503].map((number) => register(status(number))),
    'ews-server-error': [502, 503].map((number) => subscribe(status(number))),
  },
  'http-update': {
    'listener-update-failed': [400, 500].map((number) =>
      log(`Updating the listener service with the subscription details failed: ${status(number)}`),
    ),
  },
  'url-bad': { 'listener-host-invalid': [register(code(-1000)), register(code(-1002))] },
  'url-timeout': onEveryWay(code(-1001)),
  'url-dns': onEveryWay(code(-1003), code(-1006)),
  'url-connect': onEveryWay(code(-1004), code(-1005)),
  'url-answer': onEveryWay(code(-1007), code(-1011)),
  'url-offline': offline(-1009),
  'url-authentication': {
    ...onEveryWay(code(-1012), code(-1013)),
    'ews-authentication': [-1012, -1013, -1205, -1206].map((number) => subscribe(code(number))),
  },
  'url-tls': onEveryWay(...[-1022, -1200, -1201, -1202, -1203, -1204].map(code)),
  'subscription-invalid': {
    'exchange-cannot-reach-listener': [
      log(
        'Validity check: the subscription is no longer valid',
        'Validity check: the subscription is no longer valid',
      ),
    ],
    'mailbox-subscription-lost': [
      {
        ...log('Validity check: the subscription is no longer valid'),
        ...event(22, 'c3Vic2NyaXB0aW9u', endpoint, 'ErrorReadEventsFailed'),
      },
    ],
  },
  'refresh-denied': {
    'background-app-refresh-off': ['denied', 'restricted'].map((state) =>
      log(`Background refresh status: ${state}`),
    ),
  },
  'fetch-failed': { 'sync-fails-after-wake-up': [wakeUps('Remote Notification', 'Failed')] },
  'no-remote-notification': {
    'push-not-delivered': [{ ...subscribed, ...wakeUps('BackgroundFetch', 'NewData') }],
  },
  'push-off': {
    'push-disabled-by-policy': [
      policies({ ...inOrder, PushNotificationsEnabled: 'false' }),
      policies({ PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com' }),
    ],
  },
  'listener-host-empty': {
    'listener-host-invalid': ['', 'push.corp.example', 'not a host'].map((host) =>
      policies({ PushNotificationsEnabled: 'true', PushNotificationsListenerServiceHostName: host }),
    ),
  },
  'tenant-id-empty': {
    'tenant-id-wrong': [
      {
        ...policies({ ...inOrder, PushNotificationsTenantId: '' }),
        'Secure Mail/AppInfo.txt':
          'appName: Secure Mail\nappVersion: 10.5.5\nbundleId: com.corp.securemail\n',
      },
    ],
  },
  'network-blocked': {
    'network-access-blocked': [
      policies({ ...inOrder, NetworkAccess: 'NetworkAccessBlocked' }),
      policies({ ...inOrder, MvpnNetworkAccess: 'MvpnNetworkAccessBlocked' }),
    ],
  },
  'lock-screen-block': {
    'lock-screen-notifications-blocked': [policies({ ...inOrder, LockScreenNotifications: 'Block' })],
  },
  'event-5-6-7': {
    'exchange-cannot-reach-listener': [
      event(5, 'c3Vic2NyaXB0aW9u', endpoint, details('ConnectFailure')),
      cannotSend('ConnectFailure'),
      event(7, 'c3Vic2NyaXB0aW9u', endpoint, '9', details('ConnectFailure')),
    ],
  },
  'event-22': {
    'mailbox-subscription-lost': [event(22, 'c3Vic2NyaXB0aW9u', endpoint, 'ErrorReadEventsFailed')],
  },
  'web-exception': {
    'exchange-cannot-reach-listener': [
      'NameResolutionFailure',
      'ConnectFailure',
      'Timeout',
      'TrustFailure',
      'SecureChannelFailure',
    ].map(cannotSend),
  },
};
