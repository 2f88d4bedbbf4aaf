import { describe, expect, it } from 'vitest';
import { exchangeProxy } from '../../../src/diagnosis/checks/exchange-proxy.js';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import { outcome } from '../../support/check.js';
import { eventLog, evidence, ewsEvent, proxy, serverOutput } from '../../support/evidence.js';

describe('exchange-proxy', () => {
  it.each([
    ['a proxy', { address: 'http://proxy.corp.example:8080' }, 'configured: info'],
    ['the proxy of the system', { usesSystemDefault: true }, 'configured: info'],
    ['no proxy', { enabled: false, address: 'http://proxy.corp.example:8080' }, 'none: info'],
    ['no address', { usesSystemDefault: false }, 'none: info'],
    [
      'an exception for Citrix',
      { address: 'http://proxy:8080', bypassed: ['.*\\.citrix\\.com'] },
      'listener-bypassed: warn',
    ],
    [
      'an exception for everything',
      { address: 'http://proxy:8080', bypassed: ['.*'] },
      'listener-bypassed: warn',
    ],
    [
      'an exception for others',
      { address: 'http://proxy:8080', bypassed: ['corp\\.example'] },
      'configured: info',
    ],
  ])('reads %s', (_, settings, found) => {
    expect(outcome(exchangeProxy, { 'server-output': serverOutput(proxy(settings)) })).toEqual([found]);
  });

  it('passes over the settings of ActiveSync', () => {
    const output = serverOutput(proxy({ enabled: false, service: 'activesync' }));
    expect(outcome(exchangeProxy, { 'server-output': output })).toEqual([]);
  });

  it('is no cause by itself, and supports the one that Exchange recorded', () => {
    const output = serverOutput(proxy({ enabled: false }));
    expect(diagnose(evidence({ 'server-output': output })).causes).toEqual([]);
    const { causes } = diagnose(
      evidence({ 'server-output': output, 'ews-event-log': eventLog([ewsEvent({})]) }),
    );
    expect(causes[0]).toMatchObject({
      confidence: 'confirmed',
      because: ['ews-event-log.listener-failures', 'exchange-proxy.none'],
    });
  });
});
