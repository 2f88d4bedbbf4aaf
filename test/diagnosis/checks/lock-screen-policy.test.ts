import { describe, expect, it } from 'vitest';
import { lockScreenPolicy } from '../../../src/diagnosis/checks/lock-screen-policy.js';
import { outcome } from '../../support/check.js';
import { appLog, policies } from '../../support/evidence.js';

describe('lock-screen-policy', () => {
  it('fails when the lock screen is blocked', () => {
    expect(
      outcome(lockScreenPolicy, { 'app-policies': [policies({ LockScreenNotifications: 'Block' })] }),
    ).toEqual(['blocked: fail']);
  });

  it('passes when it is allowed', () => {
    expect(
      outcome(lockScreenPolicy, { 'app-policies': [policies({ LockScreenNotifications: 'Allow' })] }),
    ).toEqual(['allowed: pass']);
  });

  it('notes a limited lock screen', () => {
    expect(
      outcome(lockScreenPolicy, { 'app-policies': [policies({ LockScreenNotifications: 'NameOrTitle' })] }),
    ).toEqual(['limited: info']);
  });

  it('stays silent when the policy is not set', () => {
    expect(outcome(lockScreenPolicy, { 'app-policies': [policies({})] })).toEqual([]);
  });

  it('is not checked without the policy file', () => {
    expect(outcome(lockScreenPolicy, { 'app-log': appLog([]) })).toEqual('not checked');
  });
});
