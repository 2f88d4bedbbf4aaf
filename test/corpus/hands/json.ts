import type { Why } from '../facts.js';
import { phraseOf, urlError } from './error-names.js';
import type { Hand } from './hand.js';

const done = (operation: string): string => `{"operation":"${operation}","state":"completed","success":true}`;
const started = (operation: string): string => `{"operation":"${operation}","state":"started"}`;
const failed = (operation: string): string =>
  `{"operation":"${operation}","state":"completed","success":false,"error":{why}}`;

const operations = {
  token: 'registerForRemoteNotifications',
  tenant: 'fetchTenantId',
  registration: 'registerDeviceWithListener',
  subscription: 'subscribeToEwsPushNotifications',
  update: 'updateListenerWithEwsSubscription',
  validity: 'validateSubscription',
  sync: 'syncAfterRemoteNotification',
} as const;

const setting = (name: string, value: string): string => `{"device":{"${name}":"${value}"}}`;

/** One JSON object a record. */
export const json: Hand = {
  id: 'json',
  describes: 'one JSON object per record',
  begins: mapped(started),
  works: { ...mapped(done), push: '{"event":"remoteNotificationReceived","badge":{n}}' },
  fails: mapped(failed),
  gone: '{"operation":"validateSubscription","state":"completed","success":true,"result":{"subscriptionValid":false}}',
  why,
  settings: {
    'background-refresh': {
      on: setting('backgroundRefreshStatus', 'available'),
      off: setting('backgroundRefreshStatus', 'denied'),
      restricted: setting('backgroundRefreshStatus', 'restricted'),
    },
    'low-power': {
      on: setting('lowPowerMode', 'enabled'),
      off: setting('lowPowerMode', 'disabled'),
      restricted: setting('lowPowerMode', 'enabled'),
    },
    notifications: {
      on: setting('notificationAuthorization', 'authorized'),
      off: setting('notificationAuthorization', 'denied'),
      restricted: setting('notificationAuthorization', 'denied'),
    },
  },
  events: {
    operations: {
      tenant: 'fetchTenantId',
      subscription: 'subscribeToPushNotifications',
      validity: 'validateSubscription',
    },
    works: 'success',
    fails: 'failure',
    gone: 'failure (subscription invalid)',
  },
};

function mapped(word: (operation: string) => string): Hand['fails'] {
  return {
    token: word(operations.token),
    tenant: word(operations.tenant),
    registration: word(operations.registration),
    subscription: word(operations.subscription),
    update: word(operations.update),
    validity: word(operations.validity),
    sync: word(operations.sync),
  };
}

function why(reason: Why): string {
  switch (reason.kind) {
    case 'http':
      return `{"httpStatus":${reason.status},"reason":"${phraseOf(reason.status)}"}`;
    case 'url':
      return `{"domain":"NSURLErrorDomain","code":${reason.code},"description":"${urlError(reason.code).says}"}`;
    case 'entitlement':
      return '{"domain":"NSCocoaErrorDomain","code":3000,"description":"no valid \\u201caps-environment\\u201d entitlement string found for application"}';
    case 'apple-id':
      return '{"domain":"APSErrorDomain","code":5,"description":"Apple ID not accepted"}';
    case 'gone':
      return '{"reason":"subscriptionInvalid"}';
    case 'unsaid':
      return 'null';
  }
}
