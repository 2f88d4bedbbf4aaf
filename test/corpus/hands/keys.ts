import type { Why } from '../facts.js';
import { phraseOf, urlError } from './error-names.js';
import type { Hand } from './hand.js';

/** A structured logger: key=value pairs. */
export const keys: Hand = {
  id: 'keys',
  describes: 'key=value pairs of a structured logger',
  begins: {
    token: 'op=apns.registration phase=start',
    tenant: 'op=listener.tenant_id phase=start',
    registration: 'op=listener.registration phase=start host={listener}',
    subscription: 'op=ews.subscribe phase=start host={exchange}',
    update: 'op=listener.update phase=start payload=ews_subscription',
    validity: 'op=listener.validity_check phase=start',
    sync: 'op=sync.after_push phase=start',
  },
  works: {
    token: 'op=apns.registration phase=end result=ok token_len=32',
    tenant: 'op=listener.tenant_id phase=end result=ok http=200',
    registration: 'op=listener.registration phase=end result=ok http=200 ms=412',
    subscription: 'op=ews.subscribe phase=end result=ok http=200 ms=413',
    update: 'op=listener.update phase=end result=ok http=204',
    validity: 'op=listener.validity_check phase=end result=ok subscription=valid',
    push: 'op=push.received badge={n} content_available=1',
    sync: 'op=sync.after_push phase=end result=ok items={n}',
  },
  fails: {
    token: 'op=apns.registration phase=end result=fail {why}',
    tenant: 'op=listener.tenant_id phase=end result=fail {why}',
    registration: 'op=listener.registration phase=end result=fail {why}',
    subscription: 'op=ews.subscribe phase=end result=fail {why}',
    update: 'op=listener.update phase=end result=fail {why}',
    validity: 'op=listener.validity_check phase=end result=fail {why}',
    sync: 'op=sync.after_push phase=end result=fail {why}',
  },
  gone: 'op=listener.validity_check phase=end result=ok subscription=invalid action=resubscribe',
  why,
  settings: {
    'background-refresh': {
      on: 'op=device.state background_app_refresh=available',
      off: 'op=device.state background_app_refresh=denied',
      restricted: 'op=device.state background_app_refresh=restricted',
    },
    'low-power': {
      on: 'op=device.state low_power_mode=on',
      off: 'op=device.state low_power_mode=off',
      restricted: 'op=device.state low_power_mode=on',
    },
    notifications: {
      on: 'op=device.state notification_permission=authorized',
      off: 'op=device.state notification_permission=denied',
      restricted: 'op=device.state notification_permission=denied',
    },
  },
  events: {
    operations: { tenant: 'TENANT_ID', subscription: 'SUBSCRIBE', validity: 'VALIDATE' },
    works: 'OK',
    fails: 'ERROR',
    gone: 'INVALID',
  },
};

function why(reason: Why): string {
  switch (reason.kind) {
    case 'http':
      return `http=${reason.status} reason="${phraseOf(reason.status)}"`;
    case 'url':
      return `domain=NSURLErrorDomain code=${reason.code} name=${urlError(reason.code).name}`;
    case 'entitlement':
      return 'domain=NSCocoaErrorDomain code=3000 text="no valid \'aps-environment\' entitlement string found for application"';
    case 'apple-id':
      return 'domain=APSErrorDomain code=5 text="apple id not accepted"';
    case 'gone':
      return 'subscription=invalid';
    case 'unsaid':
      return 'reason=none';
  }
}
