import { describe, expect, it } from 'vitest';
import { pushArrival } from '../../../src/diagnosis/checks/push-arrival.js';
import { outcome } from '../../support/check.js';
import { appLog, fetched, policies, push, succeeded, wakeUps } from '../../support/evidence.js';

describe('push-arrival', () => {
  it('passes when pushes arrive at the end', () => {
    expect(
      outcome(pushArrival, { 'background-fetch': wakeUps([push('09:00'), fetched('09:01'), push('10:00')]) }),
    ).toEqual(['arriving: pass']);
  });

  it('takes pushes of the log as well', () => {
    expect(outcome(pushArrival, { 'app-log': appLog([succeeded('push-received', '09:00')]) })).toEqual([
      'arriving: pass',
    ]);
  });

  it('notes pushes that stopped long before the end', () => {
    expect(
      outcome(pushArrival, {
        'background-fetch': wakeUps([push('09:00')]),
        'app-log': appLog([succeeded('tenant-id', '+2 09:00')]),
      }),
    ).toEqual(['stopped: info']);
  });

  it('never takes missing rows for a fault', () => {
    expect(outcome(pushArrival, { 'background-fetch': wakeUps([fetched('09:00')]) })).toEqual([
      'none-seen: info',
    ]);
  });

  it('says nothing of a log without pushes', () => {
    expect(outcome(pushArrival, { 'app-log': appLog([]) })).toEqual([]);
  });

  it('is not checked without schedule and log', () => {
    expect(outcome(pushArrival, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
