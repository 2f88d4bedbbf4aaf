/**
 * Words so particular to push that a record of any module that holds one is worth reading: lower case, to be
 * looked for in bytes whatever their case.
 */
export const strongPhrases: readonly string[] = [
  'aps-environment',
  'remote notification',
  'remotenotification',
  'push notification',
  'pushnotification',
  'push subscription',
  'pushsubscription',
  'ews subscri',
  'ewssubscri',
  'listener service',
  'listenerservice',
  'pushreg',
  'mailboxlistener',
  'device token',
  'devicetoken',
  'apns',
  'background app refresh',
  'backgroundrefreshstatus',
  'low power mode',
  'lowpowermode',
];
