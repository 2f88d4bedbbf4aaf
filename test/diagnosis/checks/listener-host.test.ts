import { describe, expect, it } from 'vitest';
import { listenerHost } from '../../../src/diagnosis/checks/listener-host.js';
import { outcome } from '../../support/check.js';
import { appLog, policies } from '../../support/evidence.js';

describe('listener-host', () => {
  it.each([
    'us-east-1.pushreg.xm.citrix.com',
    'https://EU-WEST-1.mailboxlistener.xm.citrix.com/',
    'ap-southeast-1.pushreg.xm.citrix.com:443',
  ])('passes on the known endpoint %s', (host) => {
    const file = policies({ PushNotificationsListenerServiceHostName: host });
    expect(outcome(listenerHost, { 'app-policies': [file] })).toEqual(['valid: pass']);
  });

  it('fails when the policy is absent', () => {
    expect(
      outcome(listenerHost, { 'app-policies': [policies({ PushNotificationsEnabled: 'true' })] }),
    ).toEqual(['absent: fail']);
  });

  it('fails when it is empty', () => {
    expect(
      outcome(listenerHost, { 'app-policies': [policies({ PushNotificationsListenerServiceHostName: '' })] }),
    ).toEqual(['empty: fail']);
  });

  it('fails when it is no host', () => {
    expect(
      outcome(listenerHost, {
        'app-policies': [policies({ PushNotificationsListenerServiceHostName: 'us east 1' })],
      }),
    ).toEqual(['malformed: fail']);
  });

  it('fails when the host is no endpoint', () => {
    expect(
      outcome(listenerHost, {
        'app-policies': [
          policies({
            PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com.example.org',
          }),
        ],
      }),
    ).toEqual(['foreign: fail']);
  });

  it('only warns on a Citrix host that is not known', () => {
    expect(
      outcome(listenerHost, {
        'app-policies': [policies({ PushNotificationsListenerServiceHostName: 'push.cem.cloud.com' })],
      }),
    ).toEqual(['unverified: warn']);
  });

  it('stays silent on an excerpt without the policy', () => {
    expect(outcome(listenerHost, { 'app-policies': [policies({}, { complete: false })] })).toEqual([]);
  });

  it('is not checked without the policy file', () => {
    expect(outcome(listenerHost, { 'app-log': appLog([]) })).toEqual('not checked');
  });
});
