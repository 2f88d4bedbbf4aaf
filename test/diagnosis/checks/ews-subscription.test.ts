import { describe, expect, it } from 'vitest';
import { ewsSubscription } from '../../../src/diagnosis/checks/ews-subscription.js';
import { failureWords } from '../../../src/diagnosis/words.js';
import { outcome } from '../../support/check.js';
import { appLog, failed, http, policies, succeeded, unspecified } from '../../support/evidence.js';

describe('ews-subscription', () => {
  it('fails on an error of Exchange', () => {
    expect(
      outcome(ewsSubscription, {
        'app-log': appLog([failed('ews-subscription', http(503), '09:00', { party: 'exchange' })]),
      }),
    ).toEqual(['server-error: fail']);
  });

  it('fails on a fault that Exchange names, and says its name', () => {
    const given = {
      'app-log': appLog([
        failed('ews-subscription', { kind: 'fault', name: 'ErrorExceededSubscriptionCount' }, '09:00'),
      ]),
    };
    expect(outcome(ewsSubscription, given)).toEqual(['server-error: fail']);
    expect(failureWords({ kind: 'fault', name: 'ErrorServerBusy' })).toBe('ErrorServerBusy');
  });

  it('fails without a reason where no record gives one', () => {
    expect(
      outcome(ewsSubscription, { 'app-log': appLog([failed('ews-subscription', unspecified, '09:00')]) }),
    ).toEqual(['failed: fail']);
  });

  it('leaves a failure alone that another record explains', () => {
    expect(
      outcome(ewsSubscription, {
        'app-log': appLog([
          failed('ews-subscription', unspecified, '09:00'),
          failed('ews-subscription', http(413), '09:00'),
        ]),
      }),
    ).toEqual([]);
  });

  it('takes the failed attempt of the events file for the step of it that failed', () => {
    const log = appLog([
      succeeded('ews-subscription', '09:00'),
      failed('listener-update', http(403), '09:01'),
      failed('ews-subscription', unspecified, '09:02'),
    ]);
    expect(outcome(ewsSubscription, { 'app-log': log })).toEqual(['succeeded: pass']);
  });

  it('passes on a subscription that stands', () => {
    expect(
      outcome(ewsSubscription, {
        'app-log': appLog([
          failed('ews-subscription', unspecified, '09:00'),
          succeeded('ews-subscription', '09:10'),
        ]),
      }),
    ).toEqual(['recovered: recovered', 'succeeded: pass']);
  });

  it('is not checked without events file and log', () => {
    expect(outcome(ewsSubscription, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
