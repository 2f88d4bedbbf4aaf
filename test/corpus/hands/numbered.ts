import type { Why } from '../facts.js';
import { phraseOf, urlError } from './error-names.js';
import type { Hand } from './hand.js';

/** A state machine that reports its steps by number, in capitals. */
export const numbered: Hand = {
  id: 'numbered',
  describes: 'numbered steps of a state machine, outcome in capitals',
  begins: {
    token: 'Step 1/5 APNs device token: STARTED',
    tenant: 'Step 2/5 Tenant ID: STARTED',
    registration: 'Step 3/5 Device registration with Citrix listener: STARTED',
    subscription: 'Step 4/5 EWS push subscription: STARTED',
    update: 'Step 5/5 Listener update with EWS subscription: STARTED',
    validity: 'Periodic subscription validation: STARTED',
    sync: 'Post-push mail sync: STARTED',
  },
  works: {
    token: 'Step 1/5 APNs device token: DONE',
    tenant: 'Step 2/5 Tenant ID: DONE',
    registration: 'Step 3/5 Device registration with Citrix listener: DONE',
    subscription: 'Step 4/5 EWS push subscription: DONE',
    update: 'Step 5/5 Listener update with EWS subscription: DONE',
    validity: 'Periodic subscription validation: DONE, subscription VALID',
    push: 'Remote push #{n} RECEIVED',
    sync: 'Post-push mail sync: DONE',
  },
  fails: {
    token: 'Step 1/5 APNs device token: FAILED [{why}]',
    tenant: 'Step 2/5 Tenant ID: FAILED [{why}]',
    registration: 'Step 3/5 Device registration with Citrix listener: FAILED [{why}]',
    subscription: 'Step 4/5 EWS push subscription: FAILED [{why}]',
    update: 'Step 5/5 Listener update with EWS subscription: FAILED [{why}]',
    validity: 'Periodic subscription validation: FAILED [{why}]',
    sync: 'Post-push mail sync: FAILED [{why}]',
  },
  gone: 'Periodic subscription validation: DONE, subscription INVALID, starting over at step 4/5',
  why,
  settings: {
    'background-refresh': {
      on: 'Background App Refresh status: ENABLED',
      off: 'Background App Refresh status: DISABLED',
      restricted: 'Background App Refresh status: RESTRICTED',
    },
    'low-power': {
      on: 'Low Power Mode: ENABLED',
      off: 'Low Power Mode: DISABLED',
      restricted: 'Low Power Mode: ENABLED',
    },
    notifications: {
      on: 'Notification authorization: ALLOWED',
      off: 'Notification authorization: NOT ALLOWED',
      restricted: 'Notification authorization: NOT ALLOWED',
    },
  },
  events: {
    operations: {
      tenant: 'Tenant ID retrieval',
      subscription: 'Push notification subscription',
      validity: 'Push notification subscription validation',
    },
    works: 'DONE',
    fails: 'FAILED',
    gone: 'INVALID',
  },
};

function why(reason: Why): string {
  switch (reason.kind) {
    case 'http':
      return `HTTP/1.1 ${reason.status} ${phraseOf(reason.status)}`;
    case 'url':
      return `${reason.code}: ${urlError(reason.code).says}`;
    case 'entitlement':
      return "3000: no valid 'aps-environment' entitlement string found for application";
    case 'apple-id':
      return 'Apple ID not accepted';
    case 'gone':
      return 'INVALID';
    case 'unsaid':
      return 'unknown';
  }
}
