import type { Why } from '../facts.js';
import { phraseOf, urlError } from './error-names.js';
import type { Hand } from './hand.js';

/** A developer who writes whole sentences. */
export const prose: Hand = {
  id: 'prose',
  describes: 'whole English sentences, reasons after a colon',
  begins: {
    token: 'Asking iOS for a device token',
    tenant: 'Asking the listener service for our tenant ID',
    registration: 'Introducing this device to the listener service',
    subscription: 'Asking Exchange for a push subscription',
    update: 'Telling the listener service about our EWS subscription',
    validity: 'Asking the listener service whether our subscription still stands',
    sync: 'Starting to synchronise after a push',
  },
  works: {
    token: 'iOS handed us a device token',
    tenant: 'The listener service told us our tenant ID',
    registration: 'This device is now registered with the listener service',
    subscription: 'Exchange granted us a push subscription',
    update: 'The listener service has taken note of our EWS subscription',
    validity: 'Our push subscription is still valid',
    push: 'A push notification came in; the badge now shows {n}',
    sync: 'Mail was synchronised after the push',
  },
  fails: {
    token: 'We did not get a device token from Apple: {why}',
    tenant: 'We could not retrieve our tenant ID from the listener service: {why}',
    registration: 'This device could not be registered with the listener service: {why}',
    subscription: 'Exchange did not grant us a push subscription: {why}',
    update: 'The listener service did not accept the details of our EWS subscription: {why}',
    validity: 'We could not find out whether our subscription is valid: {why}',
    sync: 'Mail could not be synchronised after the push: {why}',
  },
  gone: 'Our push subscription is not valid any more and has to be renewed',
  why,
  settings: {
    'background-refresh': {
      on: 'Background App Refresh is switched on for this app',
      off: 'Background App Refresh has been switched off for this app',
      restricted: 'Background App Refresh is restricted on this device and the user cannot change that',
    },
    'low-power': {
      on: 'The device went into Low Power Mode',
      off: 'The device left Low Power Mode',
      restricted: 'The device went into Low Power Mode',
    },
    notifications: {
      on: 'The user allows notifications for this app',
      off: 'The user does not allow notifications for this app',
      restricted: 'The user does not allow notifications for this app',
    },
  },
  events: {
    operations: {
      tenant: 'Retrieval of the tenant ID',
      subscription: 'Subscription to push notifications',
      validity: 'Validation of the push notification subscription',
    },
    works: 'Completed successfully',
    fails: 'Completed with an error',
    gone: 'The subscription is no longer valid',
  },
};

function why(reason: Why): string {
  switch (reason.kind) {
    case 'http':
      return `the server answered with HTTP status ${reason.status} (${phraseOf(reason.status)})`;
    case 'url':
      return `${urlError(reason.code).says.replace(/\.$/, '')} (NSURLErrorDomain ${reason.code})`;
    case 'entitlement':
      return "no valid 'aps-environment' entitlement string found for application (NSCocoaErrorDomain 3000)";
    case 'apple-id':
      return 'Apple does not accept the Apple ID of this device';
    case 'gone':
      return 'it is not valid any more';
    case 'unsaid':
      return 'no reason was given';
  }
}
