import type { Why } from '../facts.js';
import { phraseOf, urlError } from './error-names.js';
import type { Hand } from './hand.js';

/** A terse developer: the name of the call, an arrow, the answer. */
export const arrows: Hand = {
  id: 'arrows',
  describes: 'terse: name of the call, arrow, answer',
  begins: {
    token: 'APNs register >>',
    tenant: 'get tenant id >>',
    registration: 'register device @ listener >>',
    subscription: 'EWS subscribe >>',
    update: 'update listener with EWS subscription >>',
    validity: 'subscription valid? >>',
    sync: 'sync after push >>',
  },
  works: {
    token: 'APNs register << ok, got token',
    tenant: 'get tenant id << 200 OK',
    registration: 'register device @ listener << 200 OK',
    subscription: 'EWS subscribe << 200 OK',
    update: 'update listener with EWS subscription << 200 OK',
    validity: 'subscription valid? << yes',
    push: 'push << badge={n}',
    sync: 'sync after push << ok',
  },
  fails: {
    token: 'APNs register << FAIL, no token, {why}',
    tenant: 'get tenant id << FAIL {why}',
    registration: 'register device @ listener << FAIL {why}',
    subscription: 'EWS subscribe << FAIL {why}',
    update: 'update listener with EWS subscription << FAIL {why}',
    validity: 'subscription valid? << FAIL {why}',
    sync: 'sync after push << FAIL {why}',
  },
  gone: 'subscription valid? << no',
  why,
  settings: {
    'background-refresh': {
      on: 'background app refresh: on',
      off: 'background app refresh: OFF',
      restricted: 'background app refresh: RESTRICTED',
    },
    'low-power': {
      on: 'low power mode: ON',
      off: 'low power mode: off',
      restricted: 'low power mode: ON',
    },
    notifications: {
      on: 'iOS notification permission: granted',
      off: 'iOS notification permission: DENIED',
      restricted: 'iOS notification permission: DENIED',
    },
  },
  events: {
    operations: { tenant: 'tenant id', subscription: 'subscribe', validity: 'validate' },
    works: 'ok',
    fails: 'FAIL',
    gone: 'not valid',
  },
};

function why(reason: Why): string {
  switch (reason.kind) {
    case 'http':
      return `${reason.status} ${phraseOf(reason.status)}`;
    case 'url':
      return `${urlError(reason.code).name} (${reason.code})`;
    case 'entitlement':
      return "NSCocoaErrorDomain 3000 no valid 'aps-environment' entitlement string found\nfor application";
    case 'apple-id':
      return 'apple id not accepted';
    case 'gone':
      return 'not valid';
    case 'unsaid':
      return '(?)';
  }
}
