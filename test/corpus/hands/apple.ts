import type { Why } from '../facts.js';
import { phraseOf, urlError } from './error-names.js';
import type { Hand } from './hand.js';

/** NSLog of whole NSError objects, as the frameworks print them. */
export const apple: Hand = {
  id: 'apple',
  describes: 'NSLog with whole NSError descriptions',
  begins: {
    token: 'Calling registerForRemoteNotifications',
    tenant: 'Fetching tenantId from listener',
    registration: 'POST device registration to https://{listener}/',
    subscription: 'Sending EWS Subscribe to https://{exchange}/EWS/Exchange.asmx',
    update: 'POST EWS subscription details to https://{listener}/',
    validity: 'Checking subscription status with listener',
    sync: 'Background sync triggered by remote notification',
  },
  works: {
    token: 'didRegisterForRemoteNotificationsWithDeviceToken: <32 bytes>',
    tenant: 'Fetched tenantId from listener',
    registration: 'Device registration at listener succeeded, HTTP 201',
    subscription: 'EWS Subscribe succeeded: NoError',
    update: 'Listener accepted EWS subscription details, HTTP 200',
    validity: 'Subscription status from listener: valid',
    push: 'didReceiveRemoteNotification: {aps = {badge = {n}; "content-available" = 1;}}',
    sync: 'Background sync triggered by remote notification finished',
  },
  fails: {
    token: 'didFailToRegisterForRemoteNotificationsWithError: {why}',
    tenant: 'Fetching tenantId from listener failed. {why}',
    registration: 'Device registration at listener failed. {why}',
    subscription: 'EWS Subscribe failed. {why}',
    update: 'Listener rejected EWS subscription details. {why}',
    validity: 'Checking subscription status with listener failed. {why}',
    sync: 'Background sync triggered by remote notification failed. {why}',
  },
  gone: 'Subscription status from listener: invalid. Resubscribing.',
  why,
  settings: {
    'background-refresh': {
      on: '[UIApplication backgroundRefreshStatus] = UIBackgroundRefreshStatusAvailable',
      off: '[UIApplication backgroundRefreshStatus] = UIBackgroundRefreshStatusDenied',
      restricted: '[UIApplication backgroundRefreshStatus] = UIBackgroundRefreshStatusRestricted',
    },
    'low-power': {
      on: '[NSProcessInfo isLowPowerModeEnabled] = YES',
      off: '[NSProcessInfo isLowPowerModeEnabled] = NO',
      restricted: '[NSProcessInfo isLowPowerModeEnabled] = YES',
    },
    notifications: {
      on: 'UNNotificationSettings.authorizationStatus = UNAuthorizationStatusAuthorized',
      off: 'UNNotificationSettings.authorizationStatus = UNAuthorizationStatusDenied',
      restricted: 'UNNotificationSettings.authorizationStatus = UNAuthorizationStatusDenied',
    },
  },
  events: {
    operations: {
      tenant: 'GetTenantId',
      subscription: 'SubscribeForPushNotifications',
      validity: 'ValidateSubscription',
    },
    works: 'Succeeded',
    fails: 'Failed. {why}',
    gone: 'Failed. Subscription invalid',
  },
};

function why(reason: Why): string {
  switch (reason.kind) {
    case 'http':
      return `HTTP status code: ${reason.status} ${phraseOf(reason.status)}`;
    case 'url': {
      const { says } = urlError(reason.code);
      return `Error Domain=NSURLErrorDomain Code=${reason.code} "${says}" UserInfo={NSLocalizedDescription=${says}, _kCFStreamErrorDomainKey=4, _kCFStreamErrorCodeKey=-2102}`;
    }
    case 'entitlement':
      return 'Error Domain=NSCocoaErrorDomain Code=3000 "no valid “aps-environment” entitlement string found for application" UserInfo={NSLocalizedDescription=no valid “aps-environment” entitlement string found for application}';
    case 'apple-id':
      return 'Error Domain=APSErrorDomain Code=5 "Apple ID not accepted" UserInfo={NSLocalizedDescription=Apple ID not accepted}';
    case 'gone':
      return 'Subscription invalid';
    case 'unsaid':
      return '(null)';
  }
}
