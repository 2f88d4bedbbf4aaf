import { describe, expect, it } from 'vitest';
import { ewsAuthentication } from '../../../src/diagnosis/checks/ews-authentication.js';
import { outcome } from '../../support/check.js';
import { appLog, failed, http, policies, succeeded } from '../../support/evidence.js';

describe('ews-authentication', () => {
  it('fails on HTTP 401 and on refused certificates', () => {
    expect(
      outcome(ewsAuthentication, {
        'app-log': appLog([
          failed('ews-subscription', http(401), '09:00'),
          failed('ews-subscription', { kind: 'authentication', code: -1206 }, '09:05'),
        ]),
      }),
    ).toEqual(['refused: fail']);
  });

  it('is recovered by a later subscription', () => {
    expect(
      outcome(ewsAuthentication, {
        'app-log': appLog([
          failed('ews-subscription', http(401), '09:00'),
          succeeded('ews-subscription', '09:05'),
        ]),
      }),
    ).toEqual(['recovered: recovered', 'accepted: pass']);
  });

  it('stays silent on HTTP 401 at another step', () => {
    expect(
      outcome(ewsAuthentication, {
        'app-log': appLog([failed('listener-registration', http(401), '09:00')]),
      }),
    ).toEqual([]);
  });

  it('is not checked without events file and log', () => {
    expect(outcome(ewsAuthentication, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
