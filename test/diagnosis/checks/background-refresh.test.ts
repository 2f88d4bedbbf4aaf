import { describe, expect, it } from 'vitest';
import { backgroundRefresh } from '../../../src/diagnosis/checks/background-refresh.js';
import { outcome } from '../../support/check.js';
import { appInfo, appLog, condition, fetched, policies, succeeded, wakeUps } from '../../support/evidence.js';

describe('background-refresh', () => {
  it('fails when the device states that it is off', () => {
    expect(
      outcome(backgroundRefresh, {
        'app-log': appLog([], {
          conditions: [
            condition('background-refresh', 'on', '08:00'),
            condition('background-refresh', 'off', '09:00'),
          ],
        }),
      }),
    ).toEqual(['stated-off: fail']);
  });

  it('takes a wake-up for it after the device stated that it is off, and none before', () => {
    const stated = appLog([], { conditions: [condition('background-refresh', 'off', '09:00')] });
    const given = (clock: string) => ({ 'app-log': stated, 'background-fetch': wakeUps([fetched(clock)]) });
    expect(outcome(backgroundRefresh, given('09:30'))).toEqual(['waking: pass']);
    expect(outcome(backgroundRefresh, given('08:30'))).toEqual(['stated-off: fail']);
  });

  it('passes when the device states that it is on', () => {
    expect(
      outcome(backgroundRefresh, {
        'app-info': [appInfo(null, [condition('background-refresh', 'on', null)])],
      }),
    ).toEqual(['stated-on: pass']);
  });

  it('passes when iOS wakes the app', () => {
    expect(outcome(backgroundRefresh, { 'background-fetch': wakeUps([fetched('09:00')]) })).toEqual([
      'waking: pass',
    ]);
  });

  it('fails when wake-ups stop while the log goes on', () => {
    expect(
      outcome(backgroundRefresh, {
        'background-fetch': wakeUps([fetched('08:40')]),
        'app-log': appLog([succeeded('ews-subscription', '08:00'), succeeded('validity-check', '18:00')]),
      }),
    ).toEqual(['no-wake-ups: fail']);
  });

  it('fails on an empty schedule beside a log of many hours', () => {
    expect(
      outcome(backgroundRefresh, {
        'background-fetch': wakeUps([]),
        'app-log': appLog([succeeded('ews-subscription', '08:00'), succeeded('validity-check', '18:00')]),
      }),
    ).toEqual(['no-wake-ups: fail']);
  });

  it('stays silent when the log ends soon after', () => {
    expect(
      outcome(backgroundRefresh, {
        'background-fetch': wakeUps([]),
        'app-log': appLog([succeeded('ews-subscription', '08:00'), succeeded('validity-check', '09:00')]),
      }),
    ).toEqual([]);
  });

  it('stays silent without a subscription', () => {
    expect(
      outcome(backgroundRefresh, {
        'background-fetch': wakeUps([]),
        'app-log': appLog([succeeded('tenant-id', '08:00'), succeeded('tenant-id', '18:00')]),
      }),
    ).toEqual([]);
  });

  it('is not checked without schedule, log and app info', () => {
    expect(outcome(backgroundRefresh, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
