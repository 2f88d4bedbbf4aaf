import { describe, expect, it } from 'vitest';
import { ewsReachability } from '../../../src/diagnosis/checks/ews-reachability.js';
import { outcome } from '../../support/check.js';
import { appLog, failed, network, policies, succeeded } from '../../support/evidence.js';

describe('ews-reachability', () => {
  it('fails when the EWS host is not reached', () => {
    expect(
      outcome(ewsReachability, { 'app-log': appLog([failed('ews-subscription', network('dns'), '09:00')]) }),
    ).toEqual(['unreachable: fail']);
  });

  it('only warns when the device was offline for long, and notes it when for a moment', () => {
    const offline = (clock: string) => failed('ews-subscription', network('offline'), clock);
    expect(outcome(ewsReachability, { 'app-log': appLog([offline('09:00')]) })).toEqual(['offline: info']);
    const hours = [offline('09:00'), offline('10:00'), offline('11:00')];
    expect(outcome(ewsReachability, { 'app-log': appLog(hours) })).toEqual(['offline: warn']);
  });

  it('is recovered by a later subscription', () => {
    expect(
      outcome(ewsReachability, {
        'app-log': appLog([
          failed('ews-subscription', network('timeout'), '09:00'),
          succeeded('ews-subscription', '09:30'),
        ]),
      }),
    ).toEqual(['recovered: recovered']);
  });

  it('leaves a listener named in the subscription alone', () => {
    expect(
      outcome(ewsReachability, {
        'app-log': appLog([failed('ews-subscription', network('timeout'), '09:00', { party: 'listener' })]),
      }),
    ).toEqual([]);
  });

  it('is not checked without events file and log', () => {
    expect(outcome(ewsReachability, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
