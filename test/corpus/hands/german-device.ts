import type { Why } from '../facts.js';
import { apple } from './apple.js';
import { phraseOf, urlError } from './error-names.js';
import type { Hand } from './hand.js';

/** The developer's words are English, the descriptions iOS adds are in the device's language. */
export const germanDevice: Hand = {
  ...apple,
  id: 'german-device',
  describes: 'error.domain, error.code and the description of a device set to German, over several lines',
  begins: null,
  works: {
    token: 'Registered for remote notifications, token length 32',
    tenant: 'Tenant ID received from push service',
    registration: 'Registration with push service complete',
    subscription: 'EWS push subscription complete',
    update: 'Push service updated with EWS subscription',
    validity: 'Validity check complete: subscription is valid',
    push: 'Remote notification received (badge {n})',
    sync: 'Sync after remote notification complete',
  },
  fails: {
    token: 'Failed to register for remote notifications with error\n{why}',
    tenant: 'Failed to get tenant ID from push service with error\n{why}',
    registration: 'Failed to register device with push service with error\n{why}',
    subscription: 'Failed to subscribe to EWS push notifications with error\n{why}',
    update: 'Failed to update push service with EWS subscription details\n{why}',
    validity: 'Failed to check validity of subscription with error\n{why}',
    sync: 'Failed to sync after remote notification with error\n{why}',
  },
  gone: 'Validity check complete: subscription is no longer valid\nwill resubscribe',
  why,
  events: {
    operations: {
      tenant: 'Tenant ID',
      subscription: 'Push subscription',
      validity: 'Subscription validity check',
    },
    works: 'OK',
    fails: 'Error',
    gone: 'Invalid',
  },
};

function why(reason: Why): string {
  switch (reason.kind) {
    case 'http':
      return `statusCode = ${reason.status}\nreason = ${phraseOf(reason.status)}`;
    case 'url':
      return userInfo('NSURLErrorDomain', reason.code, urlError(reason.code).german);
    case 'entitlement':
      return userInfo(
        'NSCocoaErrorDomain',
        3000,
        'Keine gültige Berechtigung „aps-environment“ für das Programm gefunden',
      );
    case 'apple-id':
      return userInfo('APSErrorDomain', 5, 'Die Apple-ID wurde nicht akzeptiert');
    case 'gone':
      return 'subscription is no longer valid';
    case 'unsaid':
      return 'error = nil';
  }
}

function userInfo(domain: string, code: number, description: string): string {
  return `error.domain=${domain}, error.code=${code}, error.userInfo={\n    NSLocalizedDescription = "${description}";\n}`;
}
