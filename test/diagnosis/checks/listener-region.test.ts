import { describe, expect, it } from 'vitest';
import { listenerRegion } from '../../../src/diagnosis/checks/listener-region.js';
import { outcome } from '../../support/check.js';
import { eventLog, ewsEvent, policies } from '../../support/evidence.js';

const policy = (host: string) => policies({ PushNotificationsListenerServiceHostName: host });
const americas = eventLog([ewsEvent({ endpointHost: 'us-east-1.mailboxlistener.xm.citrix.com' })]);

describe('listener-region', () => {
  it.each([
    ['the same region', 'https://us-east-1.pushreg.xm.citrix.com', ['same: pass']],
    ['another region', 'eu-west-1.pushreg.xm.citrix.com', ['differs: warn']],
    ['a host that is none of the endpoints', 'push.example.com', []],
    ['no host', '', []],
  ])('compares with a policy of %s', (_, host, found) => {
    expect(outcome(listenerRegion, { 'ews-event-log': americas, 'app-policies': [policy(host)] })).toEqual(
      found,
    );
  });

  it('stays silent without policies, and is not checked without the event log', () => {
    expect(outcome(listenerRegion, { 'ews-event-log': americas })).toEqual([]);
    expect(outcome(listenerRegion, { 'app-policies': [policy('')] })).toBe('not checked');
  });
});
