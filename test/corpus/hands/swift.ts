import type { Why } from '../facts.js';
import { urlError } from './error-names.js';
import type { Hand } from './hand.js';

/** Swift: the function, then the Result it ended with. */
export const swift: Hand = {
  id: 'swift',
  describes: 'Swift function names and Result values',
  begins: null,
  works: {
    token: 'APNSRegistrar.register() → .success(deviceToken: 32 bytes)',
    tenant: 'ListenerClient.fetchTenantID() → .success',
    registration: 'ListenerClient.registerDevice() → .success(200)',
    subscription: 'EWSClient.subscribePush() → .success(200)',
    update: 'ListenerClient.updateEWSSubscription() → .success(204)',
    validity: 'ListenerClient.validateSubscription() → .success(.valid)',
    push: 'AppDelegate.didReceiveRemoteNotification(badge: {n})',
    sync: 'SyncEngine.syncAfterPush() → .success',
  },
  fails: {
    token: 'APNSRegistrar.register() → .failure({why})',
    tenant: 'ListenerClient.fetchTenantID() → .failure({why})',
    registration: 'ListenerClient.registerDevice() → .failure({why})',
    subscription: 'EWSClient.subscribePush() → .failure({why})',
    update: 'ListenerClient.updateEWSSubscription() → .failure({why})',
    validity: 'ListenerClient.validateSubscription() → .failure({why})',
    sync: 'SyncEngine.syncAfterPush() → .failure({why})',
  },
  gone: 'ListenerClient.validateSubscription() → .success(.invalid), will resubscribe',
  why,
  settings: {
    'background-refresh': {
      on: 'UIApplication.shared.backgroundRefreshStatus == .available',
      off: 'UIApplication.shared.backgroundRefreshStatus == .denied',
      restricted: 'UIApplication.shared.backgroundRefreshStatus == .restricted',
    },
    'low-power': {
      on: 'ProcessInfo.processInfo.isLowPowerModeEnabled == true',
      off: 'ProcessInfo.processInfo.isLowPowerModeEnabled == false',
      restricted: 'ProcessInfo.processInfo.isLowPowerModeEnabled == true',
    },
    notifications: {
      on: 'UNUserNotificationCenter settings.authorizationStatus == .authorized',
      off: 'UNUserNotificationCenter settings.authorizationStatus == .denied',
      restricted: 'UNUserNotificationCenter settings.authorizationStatus == .denied',
    },
  },
  events: {
    operations: { tenant: 'fetchTenantID', subscription: 'subscribePush', validity: 'validateSubscription' },
    works: '.success',
    fails: '.failure',
    gone: '.success(.invalid)',
  },
};

function why(reason: Why): string {
  switch (reason.kind) {
    case 'http':
      return `HTTPError(statusCode: ${reason.status})`;
    case 'url':
      return `URLError(${reason.code}, "${urlError(reason.code).says}")`;
    case 'entitlement':
      return "NSCocoaErrorDomain(3000): no valid 'aps-environment' entitlement string found for application";
    case 'apple-id':
      return 'APSError(5, "Apple ID not accepted")';
    case 'gone':
      return '.invalid';
    case 'unsaid':
      return 'nil';
  }
}
