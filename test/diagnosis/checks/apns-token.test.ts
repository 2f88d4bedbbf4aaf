import { describe, expect, it } from 'vitest';
import { apnsToken } from '../../../src/diagnosis/checks/apns-token.js';
import { outcome } from '../../support/check.js';
import { appLog, failed, network, policies, push, unspecified, wakeUps } from '../../support/evidence.js';

describe('apns-token', () => {
  it('fails when the device gets no token', () => {
    expect(
      outcome(apnsToken, { 'app-log': appLog([failed('apns-registration', network('timeout'), '09:00')]) }),
    ).toEqual(['unavailable: fail']);
  });

  it('stays silent on the entitlement error', () => {
    expect(
      outcome(apnsToken, {
        'app-log': appLog([failed('apns-registration', { kind: 'entitlement' }, '09:00')]),
      }),
    ).toEqual([]);
  });

  it('is recovered by a push that arrives later', () => {
    expect(
      outcome(apnsToken, {
        'app-log': appLog([failed('apns-registration', unspecified, '09:00')]),
        'background-fetch': wakeUps([push('09:30')]),
      }),
    ).toEqual(['recovered: recovered', 'obtained: pass']);
  });

  it('is not checked without events file and log', () => {
    expect(outcome(apnsToken, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
