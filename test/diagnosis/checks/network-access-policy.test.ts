import { describe, expect, it } from 'vitest';
import { networkAccessPolicy } from '../../../src/diagnosis/checks/network-access-policy.js';
import { outcome } from '../../support/check.js';
import { appLog, policies } from '../../support/evidence.js';

describe('network-access-policy', () => {
  it('fails when the policy blocks', () => {
    expect(
      outcome(networkAccessPolicy, { 'app-policies': [policies({ NetworkAccess: 'NetworkAccessBlocked' })] }),
    ).toEqual(['blocked: fail']);
  });

  it('lets the newer policy win', () => {
    expect(
      outcome(networkAccessPolicy, {
        'app-policies': [
          policies({
            NetworkAccess: 'NetworkAccessBlocked',
            MvpnNetworkAccess: 'MvpnNetworkAccessTunneledWebSSO',
          }),
        ],
      }),
    ).toEqual(['allowed: pass']);
  });

  it('keeps the older policy where the newer says to use previous settings', () => {
    expect(
      outcome(networkAccessPolicy, {
        'app-policies': [
          policies({
            NetworkAccess: 'NetworkAccessBlocked',
            MamSdkMvpnNetworkAccess: 'MvpnNetworkAccessUsePrevious',
          }),
        ],
      }),
    ).toEqual(['blocked: fail']);
  });

  it('stays silent when no such policy is set', () => {
    expect(
      outcome(networkAccessPolicy, { 'app-policies': [policies({ PushNotificationsEnabled: 'true' })] }),
    ).toEqual([]);
  });

  it('is not checked without the policy file', () => {
    expect(outcome(networkAccessPolicy, { 'app-log': appLog([]) })).toEqual('not checked');
  });
});
