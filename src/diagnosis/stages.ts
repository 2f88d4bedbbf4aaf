/** The delivery chain, in order: push works when every stage holds. */
export const stages = [
  'policy',
  'app-build',
  'apns-token',
  'tenant-id',
  'listener-registration',
  'ews-subscription',
  'listener-update',
  'exchange-to-listener',
  'push-delivery',
  'wake-up',
  'notification',
] as const;
export type Stage = (typeof stages)[number];

/** Stage names for people. */
export const stageTitles: Readonly<Record<Stage, string>> = {
  policy: 'policy',
  'app-build': 'app build',
  'apns-token': 'APNs token',
  'tenant-id': 'tenant ID',
  'listener-registration': 'listener registration',
  'ews-subscription': 'EWS subscription',
  'listener-update': 'listener update',
  'exchange-to-listener': 'Exchange to listener',
  'push-delivery': 'push delivery',
  'wake-up': 'wake-up',
  notification: 'notification',
};

/** What has to happen at a stage, for people. */
export const stageDescriptions: Readonly<Record<Stage, string>> = {
  policy:
    'The policies that reach the app switch push on, name its endpoint and let the app use the network.',
  'app-build': 'The app is signed with the entitlement that lets it register for pushes.',
  'apns-token': 'Apple’s push service (APNs) gives the device a token.',
  'tenant-id':
    'The app has the tenant ID: from a policy in an enterprise build, from the listener service in one of the App Store.',
  'listener-registration': 'The app registers the device with the Citrix listener service.',
  'ews-subscription': 'The app subscribes at Exchange, through Exchange Web Services (EWS), not ActiveSync.',
  'listener-update': 'The app tells the listener service the details of that subscription.',
  'exchange-to-listener':
    'Exchange notifies the listener service of changes in the mailbox, and sends its status in between.',
  'push-delivery': 'The listener service sends a push through Apple to the device.',
  'wake-up': 'iOS wakes the app in the background, and the app synchronises through ActiveSync.',
  notification: 'Badge and lock screen show it.',
};

export function stageOrder(stage: Stage): number {
  return stages.indexOf(stage);
}

/** The steps of the article (CTX222834), in its order. */
export const articleSteps = [
  'obtain-logs',
  'background-app-refresh',
  'policy-ews-host-name',
  'policy-push-enabled',
  'policy-listener-host-name',
  'policy-tenant-id',
  'apns-events',
  'wake-ups',
  'app-log',
  'entitlement',
  'subscription-failed',
  'subscription-invalid',
  'ews-authentication',
  'http-413',
  'ews-event-log',
] as const;
export type ArticleStep = (typeof articleSteps)[number];

/** Article steps for people. */
export const articleTitles: Readonly<Record<ArticleStep, string>> = {
  'obtain-logs': 'Obtain the Secure Mail logs from the device',
  'background-app-refresh': 'Ensure that Background App Refresh is enabled',
  'policy-ews-host-name': 'Policy PushNotificationsEWSHostName',
  'policy-push-enabled': 'Policy PushNotificationsEnabled',
  'policy-listener-host-name': 'Policy PushNotificationsListenerServiceHostName',
  'policy-tenant-id': 'Policy PushNotificationsTenantId',
  'apns-events': 'Look for errors in the push notification events file',
  'wake-ups': 'Look for push wake-ups in the background refresh file',
  'app-log': 'Check the Secure Mail logs for push errors',
  entitlement: 'Push entitlement of an enterprise build',
  'subscription-failed': 'Subscription to notifications has failed',
  'subscription-invalid': 'The validity check says that the subscription is no longer valid',
  'ews-authentication': 'Authentication failures when subscribing to EWS',
  'http-413': 'HTTP 413 when subscribing to EWS',
  'ews-event-log': 'Look for connectivity failures in the EWS event logs',
};
