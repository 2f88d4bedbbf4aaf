import { describe, expect, it } from 'vitest';
import { subscriptionValidity } from '../../../src/diagnosis/checks/subscription-validity.js';
import { outcome } from '../../support/check.js';
import { apnsEvents, appLog, failed, invalid, network, policies, succeeded } from '../../support/evidence.js';

describe('subscription-validity', () => {
  it('fails when the checks keep failing', () => {
    expect(
      outcome(subscriptionValidity, {
        'app-log': appLog([
          failed('validity-check', invalid, '09:00'),
          failed('validity-check', invalid, '09:35'),
        ]),
      }),
    ).toEqual(['keeps-failing: fail']);
  });

  it('keeps failing although the app subscribes again each time', () => {
    expect(
      outcome(subscriptionValidity, {
        'app-log': appLog([
          failed('validity-check', invalid, '09:00'),
          succeeded('ews-subscription', '09:01'),
          failed('validity-check', invalid, '09:35'),
          succeeded('ews-subscription', '09:36'),
        ]),
      }),
    ).toEqual(['keeps-failing: fail']);
  });

  it('counts one check that two files record as one', () => {
    expect(
      outcome(subscriptionValidity, {
        'app-log': appLog([failed('validity-check', invalid, '09:00')]),
        'apns-events': apnsEvents([
          failed('validity-check', invalid, '09:00', { file: 'CtxLog_APNS_Events.csv' }),
        ]),
      }),
    ).toEqual(['failed-once: warn']);
  });

  it('takes one failure with a new subscription for routine', () => {
    expect(
      outcome(subscriptionValidity, {
        'app-log': appLog([
          failed('validity-check', invalid, '09:00'),
          succeeded('ews-subscription', '09:01'),
        ]),
      }),
    ).toEqual(['recovered: recovered']);
  });

  it('is recovered by a later valid check', () => {
    expect(
      outcome(subscriptionValidity, {
        'app-log': appLog([
          failed('validity-check', invalid, '09:00'),
          failed('validity-check', invalid, '09:35'),
          succeeded('validity-check', '12:00'),
        ]),
      }),
    ).toEqual(['recovered: recovered', 'valid: pass']);
  });

  it('stays silent when the check did not reach the listener', () => {
    expect(
      outcome(subscriptionValidity, {
        'app-log': appLog([failed('validity-check', network('timeout'), '09:00')]),
      }),
    ).toEqual([]);
  });

  it('is not checked without events file and log', () => {
    expect(outcome(subscriptionValidity, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
