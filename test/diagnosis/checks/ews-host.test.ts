import { describe, expect, it } from 'vitest';
import { ewsHost } from '../../../src/diagnosis/checks/ews-host.js';
import { outcome } from '../../support/check.js';
import { appLog, policies } from '../../support/evidence.js';

describe('ews-host', () => {
  it('passes when it names a host', () => {
    expect(
      outcome(ewsHost, { 'app-policies': [policies({ PushNotificationsEWSHostName: 'mail.example.com' })] }),
    ).toEqual(['set: pass']);
  });

  it('passes when it is empty, as the article says', () => {
    expect(outcome(ewsHost, { 'app-policies': [policies({ PushNotificationsEWSHostName: '' })] })).toEqual([
      'fallback: pass',
    ]);
  });

  it('passes when it is absent', () => {
    expect(outcome(ewsHost, { 'app-policies': [policies({})] })).toEqual(['fallback: pass']);
  });

  it('warns when it is no host', () => {
    expect(
      outcome(ewsHost, { 'app-policies': [policies({ PushNotificationsEWSHostName: 'http://' })] }),
    ).toEqual(['malformed: warn']);
  });

  it('is not checked without the policy file', () => {
    expect(outcome(ewsHost, { 'app-log': appLog([]) })).toEqual('not checked');
  });
});
