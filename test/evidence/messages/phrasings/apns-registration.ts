import type { Phrasing } from './phrasing.js';

export const apnsRegistration: readonly Phrasing[] = [
  [
    "Failed to register for remote notifications with error\nerror.domain=NSCocoaErrorDomain, error.code=3000, error.userInfo={\n\nNSLocalizedDescription = no valid 'aps-environment' entitlement string found\nfor application\";",
    'apns-registration failed entitlement',
    'ERROR',
  ],
  [
    'didFailToRegisterForRemoteNotificationsWithError: Error Domain=NSCocoaErrorDomain Code=3000 "no valid “aps-environment” entitlement string found for application"',
    'apns-registration failed entitlement',
  ],
  [
    'Push registration error (Cocoa 3000): no valid \\U201caps-environment\\U201d entitlement string found for application',
    'apns-registration failed entitlement',
  ],
  [
    'Error Domain=NSCocoaErrorDomain Code=3000 "未找到应用程序的“aps-environment”的授权字符串"',
    'apns-registration failed entitlement',
  ],
  [
    'NSCocoaErrorDomain:3000 falta la clave de autorización “aps-environment” válida',
    'apns-registration failed entitlement',
  ],
  [
    'code = 3000; NSLocalizedDescription = "Keine gültige Berechtigung \\u201eaps-environment\\u201c gefunden"',
    'apns-registration failed entitlement',
  ],
  [
    'registration failed code=3000 reason no valid aps-\n environment entitlement',
    'apns-registration failed entitlement',
  ],
  [
    'no valid aps-environment entitlement string found for application',
    'apns-registration failed entitlement',
  ],
  [
    'APNS: the aps-environment entitlement is missing from this build',
    'apns-registration failed entitlement',
  ],
  [
    'Failed to register for remote notifications: Error Domain=NSCocoaErrorDomain Code=3010 "remote notifications are not supported in the simulator"',
    'apns-registration failed unspecified',
  ],
  [
    'application:didFailToRegisterForRemoteNotificationsWithError: Error Domain=NSURLErrorDomain Code=-1009',
    'apns-registration failed offline-1009',
  ],
  [
    'Could not register for remote notifications (NSURLErrorDomain -1001)',
    'apns-registration failed timeout-1001',
  ],
  [
    'Unable to obtain device token from APNs: the request timed out',
    'apns-registration failed timeout @apple',
  ],
  ['No device token available, cannot subscribe', 'apns-registration failed unspecified'],
  ['Device token is nil', 'apns-registration failed unspecified'],
  ['deviceToken = (null)', 'apns-registration failed unspecified'],
  ['APNS registration was unsuccessful', 'apns-registration failed unspecified @apple'],
  ['Remote notification registration failed', 'apns-registration failed unspecified', 'ERROR'],
  ['Remote notification registration', 'apns-registration failed unspecified', 'ERROR'],
  ['PushKit credentials invalidated: error fetching token', 'apns-registration failed unspecified'],
  ['Failed to get a device APNs token', 'apns-registration failed unspecified @apple'],
  ['APNs token could not be obtained, courier unreachable', 'apns-registration failed connect @apple'],
  ['Registrierung für Remote-Notifications fehlgeschlagen', 'apns-registration failed unspecified'],
  ["Échec de l'enregistrement pour les notifications push", 'apns-registration failed unspecified'],
  ['application:didRegisterForRemoteNotificationsWithDeviceToken:', 'apns-registration succeeded'],
  ['Successfully registered for remote notifications', 'apns-registration succeeded'],
  ['Device token received from APNs (32 bytes)', 'apns-registration succeeded @apple'],
  ['Received device token <740f4707 bebcf74f 9b7c25d4 8e335894>', 'apns-registration succeeded'],
  ['got apns token', 'apns-registration succeeded @apple'],
  ['Push token updated', 'apns-registration succeeded'],
  ['isRegisteredForRemoteNotifications = YES', 'apns-registration succeeded'],
  ['registered for remote notifications: YES', 'apns-registration succeeded'],
  ['Registered with APNs, error = nil', 'apns-registration succeeded @apple'],
  ['isRegisteredForRemoteNotifications: NO', 'apns-registration failed unspecified'],
  ['App is not registered for remote notifications', 'apns-registration failed unspecified'],
  ['Registering for remote notifications', 'apns-registration started'],
  ['Calling registerForRemoteNotifications', 'apns-registration started'],
  ['Will register for remote notifications once unlocked', 'apns-registration started'],
  ['Requesting device token...', 'apns-registration started'],
  ['Waiting for a device token from Apple', 'apns-registration started @apple'],
  ['aps-environment = production', 'null'],
  ['aps-environment: development, build 3000', 'null'],
  ['Waited 3000 ms before reading aps-environment', 'null'],
  ['Error code 3000 while rendering folder list', 'null'],
];
