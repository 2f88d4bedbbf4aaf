import { describe, expect, it } from 'vitest';
import { loggingPolicies } from '../../../src/diagnosis/checks/logging-policies.js';
import { outcome } from '../../support/check.js';
import { appLog, policies } from '../../support/evidence.js';

describe('logging-policies', () => {
  it('warns when logs are blocked, encrypted or too short', () => {
    expect(
      outcome(loggingPolicies, {
        'app-policies': [policies({ BlockLogs: 'true', EncryptLogs: 'On', DefaultLoggerLevel: '2' })],
      }),
    ).toEqual(['logs-blocked: warn', 'level-low: warn', 'logs-encrypted: warn']);
  });

  it('stays silent on the defaults', () => {
    expect(
      outcome(loggingPolicies, {
        'app-policies': [policies({ BlockLogs: 'false', EncryptLogs: 'Off', DefaultLoggerLevel: '4' })],
      }),
    ).toEqual([]);
  });

  it('is not checked without the policy file', () => {
    expect(outcome(loggingPolicies, { 'app-log': appLog([]) })).toEqual('not checked');
  });
});
