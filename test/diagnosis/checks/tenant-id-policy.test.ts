import { describe, expect, it } from 'vitest';
import { tenantIdPolicy } from '../../../src/diagnosis/checks/tenant-id-policy.js';
import { outcome } from '../../support/check.js';
import { appInfo, appLog, failed, policies, succeeded } from '../../support/evidence.js';

describe('tenant-id-policy', () => {
  it('passes when it is set', () => {
    expect(
      outcome(tenantIdPolicy, { 'app-policies': [policies({ PushNotificationsTenantId: 'a1b2' })] }),
    ).toEqual(['set: pass']);
  });

  it('does not concern an app store build without it', () => {
    expect(
      outcome(tenantIdPolicy, {
        'app-policies': [policies({ PushNotificationsTenantId: '' })],
        'app-info': [appInfo('app-store')],
      }),
    ).toEqual('not applicable');
  });

  it('fails on an enterprise build without it', () => {
    expect(
      outcome(tenantIdPolicy, {
        'app-policies': [policies({ PushNotificationsTenantId: '' })],
        'app-info': [appInfo('enterprise')],
      }),
    ).toEqual(['missing-in-enterprise-build: fail']);
  });

  it('knows an enterprise build by the entitlement error', () => {
    expect(
      outcome(tenantIdPolicy, {
        'app-policies': [policies({})],
        'app-log': appLog([failed('apns-registration', { kind: 'entitlement' }, '09:00')]),
      }),
    ).toEqual(['missing-in-enterprise-build: fail']);
  });

  it('says nothing of an empty value where the push service knows the tenant all the same', () => {
    expect(
      outcome(tenantIdPolicy, {
        'app-policies': [policies({})],
        'app-info': [appInfo('enterprise')],
        'app-log': appLog([succeeded('listener-registration', '09:00')]),
      }),
    ).toEqual([]);
  });

  it('says nothing of an empty value while the build is unknown', () => {
    expect(
      outcome(tenantIdPolicy, { 'app-policies': [policies({ PushNotificationsTenantId: '' })] }),
    ).toEqual([]);
  });

  it('is not checked without the policy file', () => {
    expect(outcome(tenantIdPolicy, { 'app-log': appLog([]) })).toEqual('not checked');
  });
});
