import { describe, expect, it } from 'vitest';
import { entitlement } from '../../../src/diagnosis/checks/entitlement.js';
import { outcome } from '../../support/check.js';
import { appLog, failed, network, policies, succeeded } from '../../support/evidence.js';

describe('entitlement', () => {
  it('fails on the entitlement error', () => {
    expect(
      outcome(entitlement, {
        'app-log': appLog([failed('apns-registration', { kind: 'entitlement' }, '09:00')]),
      }),
    ).toEqual(['missing: fail']);
  });

  it('is recovered when a later build registers', () => {
    expect(
      outcome(entitlement, {
        'app-log': appLog([
          failed('apns-registration', { kind: 'entitlement' }, '09:00'),
          succeeded('apns-registration', '10:00'),
        ]),
      }),
    ).toEqual(['recovered: recovered', 'present: pass']);
  });

  it('stays silent on other registration errors', () => {
    expect(
      outcome(entitlement, { 'app-log': appLog([failed('apns-registration', network('timeout'), '09:00')]) }),
    ).toEqual([]);
  });

  it('is not checked without events file and log', () => {
    expect(outcome(entitlement, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
