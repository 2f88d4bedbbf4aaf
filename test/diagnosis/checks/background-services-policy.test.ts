import { describe, expect, it } from 'vitest';
import { backgroundServicesPolicy } from '../../../src/diagnosis/checks/background-services-policy.js';
import { outcome } from '../../support/check.js';
import { appLog, policies } from '../../support/evidence.js';

describe('background-services-policy', () => {
  it('hints at a tunnel whose background services lack the registration host', () => {
    expect(
      outcome(backgroundServicesPolicy, {
        'app-policies': [
          policies({ NetworkAccess: 'NetworkAccessTunneled', BackgroundServices: 'mail.example.com:443' }),
        ],
      }),
    ).toEqual(['listener-missing: info']);
  });

  it('sees the registration host where it is listed', () => {
    expect(
      outcome(backgroundServicesPolicy, {
        'app-policies': [
          policies({
            NetworkAccess: 'NetworkAccessTunneled',
            BackgroundServices: 'mail.example.com:443,us-east-1.pushreg.xm.citrix.com:443',
          }),
        ],
      }),
    ).toEqual(['listener-listed: info']);
  });

  it('stays silent when traffic is not tunnelled', () => {
    expect(
      outcome(backgroundServicesPolicy, {
        'app-policies': [
          policies({
            NetworkAccess: 'NetworkAccessUnrestricted',
            BackgroundServices: 'mail.example.com:443',
          }),
        ],
      }),
    ).toEqual([]);
  });

  it('stays silent when the push hosts bypass the tunnel', () => {
    expect(
      outcome(backgroundServicesPolicy, {
        'app-policies': [
          policies({
            NetworkAccess: 'NetworkAccessTunneled',
            MvpnExcludeDomains: '*.citrix.com',
            BackgroundServices: 'mail.example.com:443',
          }),
        ],
      }),
    ).toEqual([]);
  });

  it('is not checked without the policy file', () => {
    expect(outcome(backgroundServicesPolicy, { 'app-log': appLog([]) })).toEqual('not checked');
  });
});
