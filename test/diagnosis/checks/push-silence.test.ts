import { describe, expect, it } from 'vitest';
import { pushSilence } from '../../../src/diagnosis/checks/push-silence.js';
import { outcome } from '../../support/check.js';
import { appLog, failed, fetched, invalid, push, succeeded, wakeUps } from '../../support/evidence.js';

describe('push-silence', () => {
  it('fails when fetches find news that no push announced', () => {
    expect(
      outcome(pushSilence, {
        'background-fetch': wakeUps([fetched('09:00'), fetched('10:00')]),
        'app-log': appLog([succeeded('ews-subscription', '08:00'), succeeded('validity-check', '08:30')]),
      }),
    ).toEqual(['never: fail']);
  });

  it('fails when pushes stop while fetches go on', () => {
    expect(
      outcome(pushSilence, {
        'background-fetch': wakeUps([
          push('08:40'),
          fetched('09:00'),
          fetched('11:00'),
          fetched('13:00'),
          fetched('15:00'),
        ]),
        'app-log': appLog([succeeded('ews-subscription', '08:00'), succeeded('validity-check', '08:30')]),
      }),
    ).toEqual(['stopped: fail']);
  });

  it('stays silent without a subscription that stands', () => {
    expect(
      outcome(pushSilence, {
        'background-fetch': wakeUps([fetched('09:00'), fetched('10:00')]),
        'app-log': appLog([
          succeeded('ews-subscription', '08:00'),
          failed('validity-check', invalid, '08:30'),
        ]),
      }),
    ).toEqual([]);
  });

  it('stays silent when the fetches found nothing', () => {
    expect(
      outcome(pushSilence, {
        'background-fetch': wakeUps([fetched('09:00', 'no-data'), fetched('10:00', 'no-data')]),
        'app-log': appLog([succeeded('ews-subscription', '08:00'), succeeded('validity-check', '08:30')]),
      }),
    ).toEqual([]);
  });

  it('stays silent after a single fetch since the last push', () => {
    expect(
      outcome(pushSilence, {
        'background-fetch': wakeUps([push('09:00'), fetched('09:30')]),
        'app-log': appLog([succeeded('ews-subscription', '08:00'), succeeded('validity-check', '08:30')]),
      }),
    ).toEqual([]);
  });

  it('is not checked without the schedule', () => {
    expect(
      outcome(pushSilence, {
        'app-log': appLog([succeeded('ews-subscription', '08:00'), succeeded('validity-check', '08:30')]),
      }),
    ).toEqual('not checked');
  });
});
