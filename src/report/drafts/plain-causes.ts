/** A cause for people who know nothing of how push works. */
export interface PlainCause {
  /** What is wrong, as a clause that goes on after `The logs show that`. */
  readonly what: string;
  /** What its owner does about it, as a clause that goes on after `has to` and `can`. */
  readonly remedy: string;
  /** What whoever holds the device can do or look at, in the order in which to try it. */
  readonly onTheDevice?: readonly string[];
  /** Mail itself is concerned as well, not only its announcement. */
  readonly mailToo?: true;
}

/** The causes in plain words, by the id of the cause. */
export const plainCauses: Readonly<Record<string, PlainCause>> = {
  'push-disabled-by-policy': {
    what: 'push notifications are switched off for Secure Mail in the settings that your company gives the app',
    remedy: 'switch them on and bring the new settings to the device',
  },
  'listener-host-invalid': {
    what: 'the settings that your company gives the app name no valid address of the Citrix service that sends its notifications',
    remedy: 'choose the right region for push notifications in these settings',
  },
  'network-access-blocked': {
    what: 'the settings that your company gives the app forbid it to use the network',
    remedy: 'allow Secure Mail to use the network',
    mailToo: true,
  },
  'entitlement-missing': {
    what: 'your company’s own version of the app was made without the permission to receive push notifications',
    remedy: 'add this permission, package the app again and install the new version on the device',
  },
  'apns-token-unavailable': {
    what: 'the device cannot register with Apple’s notification service, through which all notifications of an iPhone or iPad come',
    remedy: 'try another network, then check the Apple ID',
    onTheDevice: [
      'Try mobile data or another Wi-Fi, and open Secure Mail there. If notifications then arrive, the first network blocks Apple’s service.',
      'Look whether other apps get notifications. If none does, sign out of the Apple ID and in again (Settings, your name at the top), and restart the device.',
    ],
  },
  'tenant-id-wrong': {
    what: 'the Citrix notification service does not accept the ID under which your company is known there (the tenant ID)',
    remedy: 'check this ID and its region in the settings of the app, and correct them',
  },
  'gateway-blocks-listener': {
    what: 'the traffic of the app goes through your company’s gateway (Citrix Gateway) and does not reach the Citrix notification service from there',
    remedy: 'let the gateway pass this traffic',
  },
  'device-cannot-reach-listener': {
    what: 'the device does not reach the Citrix notification service from the network that it is in',
    remedy: 'open the way to this service in that network',
    onTheDevice: [
      'Try mobile data instead of Wi-Fi, or the other way round, and open Secure Mail there. If notifications then arrive, the first network blocks the service.',
    ],
  },
  'listener-service-error': {
    what: 'the Citrix notification service, or a proxy on the way to it, answers that it is out of order',
    remedy: 'find out whether it lasts and where it comes from',
    onTheDevice: [
      'Look at https://status.cloud.com for a known outage, and try again after half an hour.',
      'Try mobile data without VPN: if the fault is gone there, it comes from your own network.',
    ],
  },
  'ews-unreachable': {
    what: 'the device does not reach the part of your mail system that sets up notifications (Exchange Web Services), even if mail itself arrives',
    remedy: 'make it reachable for the device',
  },
  'ews-authentication': {
    what: 'your mail server refuses the sign-in of the app when it sets up notifications, even if mail itself arrives',
    remedy: 'let this part of the mail server accept the way in which Secure Mail signs in',
  },
  'ews-request-too-large': {
    what: 'your mail server refuses the request that sets up notifications, because it is larger than a limit on the server allows',
    remedy: 'raise this limit',
  },
  'ews-server-error': {
    what: 'your mail server answers with an error when the app sets up notifications',
    remedy: 'look this error up in the logs of the server',
  },
  'listener-update-failed': {
    what: 'the Citrix notification service refuses what the app tells it when it sets up notifications',
    remedy: 'find out why',
    onTheDevice: [
      'Close Secure Mail, open it again and wait a minute: it then sets up its notifications anew.',
    ],
  },
  'exchange-cannot-reach-listener': {
    what: 'your mail servers do not reach the Citrix notification service on the internet, which therefore does not learn of new mail',
    remedy: 'open the way to this service for every mail server',
  },
  'mailbox-subscription-lost': {
    what: 'your mail server stops announcing new mail of this mailbox, for example because the mailbox was moved',
    remedy: 'find out why the server does so',
    onTheDevice: ['Open Secure Mail: after a while it sets up its notifications anew.'],
  },
  'push-not-delivered': {
    what: 'everything is set up, yet no notification reaches the app: the network keeps the device from Apple’s notification service, or iOS holds notifications back',
    remedy: 'let the network of the device reach Apple’s notification service',
    onTheDevice: [
      'Switch off low power mode: Settings > Battery > Low Power Mode.',
      'Open Secure Mail once, and do not swipe it away in the list of open apps afterwards.',
      'Try mobile data instead of Wi-Fi. If notifications arrive there, the Wi-Fi keeps them back.',
    ],
  },
  'background-app-refresh-off': {
    what: 'Background App Refresh is off for Secure Mail, so that iOS does not wake the app when new mail arrives',
    remedy: 'switch it on',
    onTheDevice: [
      'Switch on Background App Refresh: Settings > General > Background App Refresh. It must be on at the top, and for Secure Mail in the list below.',
      'Switch off low power mode, which switches it off as well: Settings > Battery > Low Power Mode.',
      'If the switch is greyed out, a restriction forbids it (Screen Time or your company): ask whoever manages the device.',
    ],
  },
  'sync-fails-after-wake-up': {
    what: 'notifications do reach the app, but it then fails to fetch the new mail in the background',
    remedy: 'check how the app reaches the mail server in the background',
    onTheDevice: [
      'Look whether new mail arrives while Secure Mail is open, and tell us.',
      'Sign in to Secure Hub again: a pass for work in the background may have expired.',
    ],
    mailToo: true,
  },
  'lock-screen-notifications-blocked': {
    what: 'notifications do reach the device, but settings keep them from being shown',
    remedy: 'allow notifications on the lock screen in the settings that your company gives the app',
    onTheDevice: [
      'Settings > Notifications > Secure Mail: allow notifications, on the lock screen as well, and badges.',
      'In Secure Mail: Settings > Notifications: mail notifications must be on.',
    ],
  },
};
