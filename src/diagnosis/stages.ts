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
