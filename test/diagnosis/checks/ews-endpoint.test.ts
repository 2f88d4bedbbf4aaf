import { describe, expect, it } from 'vitest';
import { ewsEndpoint } from '../../../src/diagnosis/checks/ews-endpoint.js';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import { outcome } from '../../support/check.js';
import { attempt, directory, evidence, located, policies, serverOutput } from '../../support/evidence.js';

const byUrl = { at: located('output.txt', null, 'curl -v https://mail.corp.example/EWS/Exchange.asmx') };

describe('ews-endpoint', () => {
  it.each([
    [
      'the address of EWS',
      {},
      serverOutput(attempt('mail.corp.example', { ...byUrl, httpStatus: 401 })),
      ['answers: info'],
    ],
    [
      'the host of the policy',
      { PushNotificationsEWSHostName: 'mail.corp.example' },
      serverOutput(attempt('mail.corp.example', { reason: 'dns' })),
      ['unreachable: warn'],
    ],
    [
      'the server of the policy',
      { ExchangeServer: 'https://mail.corp.example' },
      serverOutput(attempt('mail.corp.example')),
      ['answers: info'],
    ],
    [
      'a host of the virtual directory',
      {},
      serverOutput(
        directory('ews', { hosts: ['mail.corp.example'] }),
        attempt('mail.corp.example', { reason: 'timeout' }),
      ),
      ['unreachable: warn'],
    ],
    ['any other host', {}, serverOutput(attempt('mail.corp.example', { reason: 'dns' })), []],
  ])('knows an attempt at %s', (_, values, output, found) => {
    expect(outcome(ewsEndpoint, { 'server-output': output, 'app-policies': [policies(values)] })).toEqual(
      found,
    );
  });

  it('makes the cause possible at most', () => {
    const output = serverOutput(attempt('mail.corp.example', { ...byUrl, reason: 'dns' }));
    expect(diagnose(evidence({ 'server-output': output })).causes).toMatchObject([
      {
        id: 'ews-unreachable',
        confidence: 'possible',
        summary: 'The EWS host was tried and not reached: its name is not resolved',
      },
    ]);
  });
});
