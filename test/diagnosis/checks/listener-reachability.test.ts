import { describe, expect, it } from 'vitest';
import { listenerReachability } from '../../../src/diagnosis/checks/listener-reachability.js';
import { outcome } from '../../support/check.js';
import { appLog, failed, invalid, network, policies, unspecified } from '../../support/evidence.js';

describe('listener-reachability', () => {
  it('fails on tunnelled traffic', () => {
    expect(
      outcome(listenerReachability, {
        'app-policies': [policies({ NetworkAccess: 'NetworkAccessTunneled' })],
        'app-log': appLog([failed('listener-registration', network('timeout'), '09:00')]),
      }),
    ).toEqual(['tunnelled: fail']);
  });

  it('fails on untunnelled traffic', () => {
    expect(
      outcome(listenerReachability, {
        'app-policies': [policies({ NetworkAccess: 'NetworkAccessUnrestricted' })],
        'app-log': appLog([failed('tenant-id', network('dns'), '09:00')]),
      }),
    ).toEqual(['direct: fail']);
  });

  it('knows hosts that bypass the tunnel', () => {
    expect(
      outcome(listenerReachability, {
        'app-policies': [
          policies({ NetworkAccess: 'NetworkAccessTunneled', MvpnExcludeDomains: 'xm.citrix.com' }),
        ],
        'app-log': appLog([failed('validity-check', network('connect'), '09:00')]),
      }),
    ).toEqual(['direct: fail']);
  });

  it('leaves the way open without the policy file', () => {
    expect(
      outcome(listenerReachability, {
        'app-log': appLog([failed('listener-registration', network('tls'), '09:00')]),
      }),
    ).toEqual(['route-unknown: fail']);
  });

  it('only warns when the device was offline for long, and notes it when for a moment', () => {
    const offline = (clock: string) => failed('listener-registration', network('offline'), clock);
    expect(outcome(listenerReachability, { 'app-log': appLog([offline('09:00')]) })).toEqual([
      'offline: info',
    ]);
    const hours = [offline('09:00'), offline('10:00'), offline('11:00')];
    expect(outcome(listenerReachability, { 'app-log': appLog(hours) })).toEqual(['offline: warn']);
  });

  it('tells a malformed address from a network that blocks', () => {
    const log = appLog([failed('listener-registration', network('bad-url'), '09:00')]);
    expect(outcome(listenerReachability, { 'app-log': log })).toEqual(['bad-address: fail']);
  });

  it('ignores requests cancelled on purpose', () => {
    expect(
      outcome(listenerReachability, {
        'app-log': appLog([failed('listener-registration', network('cancelled'), '09:00')]),
      }),
    ).toEqual([]);
  });

  it('is recovered by any later answer of the listener', () => {
    expect(
      outcome(listenerReachability, {
        'app-log': appLog([
          failed('listener-registration', network('timeout'), '09:00'),
          failed('validity-check', invalid, '10:00'),
        ]),
      }),
    ).toEqual(['recovered: recovered', 'reached: pass']);
  });

  it('leaves the EWS host alone', () => {
    expect(
      outcome(listenerReachability, {
        'app-log': appLog([failed('ews-subscription', network('timeout'), '09:00')]),
      }),
    ).toEqual([]);
  });

  it('fails without a reason where the registration gives none', () => {
    expect(
      outcome(listenerReachability, {
        'app-log': appLog([failed('listener-registration', unspecified, '09:00')]),
      }),
    ).toEqual(['failed-route-unknown: fail']);
  });

  it('is not checked without events file and log', () => {
    expect(outcome(listenerReachability, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
