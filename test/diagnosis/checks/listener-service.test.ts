import { describe, expect, it } from 'vitest';
import { listenerService } from '../../../src/diagnosis/checks/listener-service.js';
import { outcome } from '../../support/check.js';
import { appLog, failed, http, policies, succeeded } from '../../support/evidence.js';

describe('listener-service', () => {
  it('fails on an outage of the listener service', () => {
    expect(
      outcome(listenerService, { 'app-log': appLog([failed('listener-registration', http(503), '09:00')]) }),
    ).toEqual(['out-of-order: fail']);
  });

  it('is recovered by a later registration', () => {
    expect(
      outcome(listenerService, {
        'app-log': appLog([
          failed('listener-registration', http(503), '09:00'),
          succeeded('listener-registration', '09:10'),
        ]),
      }),
    ).toEqual(['recovered: recovered']);
  });

  it('leaves HTTP 500 and Exchange alone', () => {
    expect(
      outcome(listenerService, {
        'app-log': appLog([
          failed('listener-registration', http(500), '09:00'),
          failed('ews-subscription', http(503), '09:00', { party: 'exchange' }),
        ]),
      }),
    ).toEqual([]);
  });

  it('is not checked without events file and log', () => {
    expect(outcome(listenerService, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
