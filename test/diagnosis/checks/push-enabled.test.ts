import { describe, expect, it } from 'vitest';
import { pushEnabled } from '../../../src/diagnosis/checks/push-enabled.js';
import { outcome } from '../../support/check.js';
import { appLog, policies } from '../../support/evidence.js';

describe('push-enabled', () => {
  it('passes when push is on, in any spelling', () => {
    expect(
      outcome(pushEnabled, { 'app-policies': [policies({ PushNotificationsEnabled: ' On ' })] }),
    ).toEqual(['on: pass']);
  });

  it('fails when push is off', () => {
    expect(
      outcome(pushEnabled, { 'app-policies': [policies({ PushNotificationsEnabled: 'False' })] }),
    ).toEqual(['off: fail']);
  });

  it('fails when a whole policy file does not set it', () => {
    expect(
      outcome(pushEnabled, { 'app-policies': [policies({ NetworkAccess: 'NetworkAccessUnrestricted' })] }),
    ).toEqual(['absent: fail']);
  });

  it('only warns when nobody knows whose policy file lacks it', () => {
    expect(outcome(pushEnabled, { 'app-policies': [policies({}, { app: 'unknown' })] })).toEqual([
      'absent: warn',
    ]);
  });

  it('fails on a value that is no boolean', () => {
    expect(
      outcome(pushEnabled, { 'app-policies': [policies({ PushNotificationsEnabled: 'maybe' })] }),
    ).toEqual(['unreadable: fail']);
  });

  it('stays silent on an excerpt that does not reach the policy', () => {
    expect(outcome(pushEnabled, { 'app-policies': [policies({}, { complete: false })] })).toEqual([]);
  });

  it('is not checked without the policy file', () => {
    expect(outcome(pushEnabled, { 'app-log': appLog([]) })).toEqual('not checked');
  });
});
