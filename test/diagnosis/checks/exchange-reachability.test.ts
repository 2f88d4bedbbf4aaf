import { describe, expect, it } from 'vitest';
import { exchangeReachability } from '../../../src/diagnosis/checks/exchange-reachability.js';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import { outcome } from '../../support/check.js';
import { attempt, eventLog, evidence, ewsEvent, serverOutput } from '../../support/evidence.js';

const listener = 'us-east-1.mailboxlistener.xm.citrix.com';
const ex02 = (fault: 'firewall' | 'trust') => eventLog([ewsEvent({ server: 'ex02.corp.example', fault })]);

describe('exchange-reachability', () => {
  it.each([
    ['a failure', [attempt(listener, { reason: 'dns', step: 'name' })], ['unreachable: warn']],
    ['a success', [attempt(listener)], ['reachable: pass']],
    ['a name that resolves', [attempt(listener, { step: 'name' })], ['reachable-in-part: info']],
    [
      'both',
      [attempt(listener), attempt(listener, { reason: 'timeout' })],
      ['unreachable: warn', 'reachable-in-part: info'],
    ],
    ['other hosts', [attempt('us-east-1.pushreg.xm.citrix.com'), attempt('example.com')], []],
  ])('tells %s', (_, attempts, found) => {
    expect(outcome(exchangeReachability, { 'server-output': serverOutput(...attempts) })).toEqual(found);
  });

  it.each([
    ['on the server that fails', 'ex02', 'firewall', 'reachable: pass'],
    ['on another server', 'ex01', 'firewall', 'reachable-in-part: info'],
    ['nobody knows where', null, 'firewall', 'reachable-in-part: info'],
    ['but the certificate is what fails', 'ex02', 'trust', 'reachable-in-part: info'],
  ] as const)('weighs a connection %s', (_, from, fault, found) => {
    const given = {
      'server-output': serverOutput(attempt(listener, { from })),
      'ews-event-log': ex02(fault),
    };
    expect(outcome(exchangeReachability, given)).toEqual([found]);
  });

  it('makes the cause possible at most where Exchange recorded nothing', () => {
    const output = serverOutput(attempt(listener, { reason: 'firewall' }));
    expect(diagnose(evidence({ 'server-output': output })).causes).toMatchObject([
      { id: 'exchange-cannot-reach-listener', confidence: 'possible' },
    ]);
  });

  it('speaks against what Exchange recorded of the same server', () => {
    const { causes } = diagnose(
      evidence({
        'server-output': serverOutput(attempt(listener, { from: 'ex02' })),
        'ews-event-log': ex02('firewall'),
      }),
    );
    expect(causes[0]).toMatchObject({ confidence: 'likely', against: ['exchange-reachability.reachable'] });
  });
});
