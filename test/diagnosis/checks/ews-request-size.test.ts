import { describe, expect, it } from 'vitest';
import { ewsRequestSize } from '../../../src/diagnosis/checks/ews-request-size.js';
import { outcome } from '../../support/check.js';
import { appLog, failed, http, policies, succeeded } from '../../support/evidence.js';

describe('ews-request-size', () => {
  it('fails on HTTP 413', () => {
    expect(
      outcome(ewsRequestSize, {
        'app-log': appLog([
          failed('ews-subscription', http(413), '09:12'),
          failed('ews-subscription', http(413), '09:27'),
        ]),
      }),
    ).toEqual(['too-large: fail']);
  });

  it('is recovered by a later subscription', () => {
    expect(
      outcome(ewsRequestSize, {
        'app-log': appLog([
          failed('ews-subscription', http(413), '09:00'),
          succeeded('ews-subscription', '09:05'),
        ]),
      }),
    ).toEqual(['recovered: recovered', 'accepted: pass']);
  });

  it('fails again when the last attempt failed', () => {
    expect(
      outcome(ewsRequestSize, {
        'app-log': appLog([
          failed('ews-subscription', http(413), '09:00'),
          succeeded('ews-subscription', '09:05'),
          failed('ews-subscription', http(413), '09:10'),
        ]),
      }),
    ).toEqual(['too-large: fail']);
  });

  it('stays silent on HTTP 413 at another step', () => {
    expect(
      outcome(ewsRequestSize, { 'app-log': appLog([failed('listener-update', http(413), '09:00')]) }),
    ).toEqual([]);
  });

  it('is not checked without events file and log', () => {
    expect(outcome(ewsRequestSize, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
