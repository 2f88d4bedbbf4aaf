import { describe, expect, it } from 'vitest';
import { pushArrival } from '../../../src/diagnosis/checks/push-arrival.js';
import { outcome } from '../../support/check.js';
import {
  appLog,
  failed,
  fetched,
  invalid,
  network,
  policies,
  push,
  succeeded,
  wakeUps,
} from '../../support/evidence.js';

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

  it('does not count pushes that came before the last failure', () => {
    const log = appLog([
      failed('validity-check', invalid, '10:00'),
      failed('validity-check', invalid, '10:35'),
    ]);
    const rows = wakeUps([push('09:00')]);
    expect(outcome(pushArrival, { 'background-fetch': rows, 'app-log': log })).toEqual(['stopped: info']);
  });

  it('counts them when the device was merely offline since', () => {
    const log = appLog([failed('validity-check', network('offline'), '10:00')]);
    const rows = wakeUps([push('09:00')]);
    expect(outcome(pushArrival, { 'background-fetch': rows, 'app-log': log })).toEqual(['arriving: pass']);
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
