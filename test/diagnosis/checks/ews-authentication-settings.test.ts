import { describe, expect, it } from 'vitest';
import { ewsAuthenticationSettings } from '../../../src/diagnosis/checks/ews-authentication-settings.js';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import { outcome } from '../../support/check.js';
import {
  appLog,
  directory,
  evidence,
  failed,
  http,
  policies,
  serverOutput,
  unspecified,
} from '../../support/evidence.js';

const basic = directory('activesync', { basic: true, windows: false, certificate: false });
const certificates = directory('activesync', { basic: false, certificate: true });
const differing = serverOutput(directory('ews', { windows: true, certificate: false }), certificates);
const fitting = serverOutput(directory('ews', { windows: true, certificate: false }), basic);

describe('ews-authentication-settings', () => {
  it.each([
    ['Basic, and NTLM on EWS', { windows: true, certificate: false }, basic, ['fits: pass']],
    ['Basic, and no NTLM on EWS', { windows: false, basic: true }, basic, ['differs: warn']],
    ['certificates on both', { certificate: true }, certificates, ['fits: pass']],
    [
      'certificates on ActiveSync alone',
      { windows: true, certificate: false },
      certificates,
      ['differs: warn'],
    ],
    ['what EWS does not show', { windows: null }, basic, ['one-side-only: info']],
    ['nothing of ActiveSync', { windows: true }, directory('activesync', {}), ['one-side-only: info']],
  ])('compares %s', (_, ews, activeSync, found) => {
    const given = { 'server-output': serverOutput(directory('ews', ews), activeSync) };
    expect(outcome(ewsAuthenticationSettings, given)).toEqual(found);
  });

  it('compares the directories of one server', () => {
    const given = {
      'server-output': serverOutput(
        directory('ews', { server: 'ex01.corp.example', windows: true }),
        directory('ews', { server: 'ex02.corp.example', windows: false }),
        { ...basic, server: 'EX01'.toLowerCase() },
        { ...basic, server: 'ex02' },
      ),
    };
    expect(outcome(ewsAuthenticationSettings, given)).toEqual(['fits: pass', 'differs: warn']);
  });

  it('makes the cause possible at most where nobody was refused', () => {
    const { causes } = diagnose(evidence({ 'server-output': differing }));
    expect(causes.map(({ id, confidence }) => [id, confidence])).toEqual([
      ['ews-authentication', 'possible'],
    ]);
  });

  it('speaks for and against a refusal that the device recorded', () => {
    const log = appLog([failed('ews-subscription', http(401), '09:00')]);
    const [told, doubted] = [differing, fitting].map(
      (output) => diagnose(evidence({ 'app-log': log, 'server-output': output })).causes[0],
    );
    expect(told).toMatchObject({
      confidence: 'confirmed',
      because: ['ews-authentication.refused', 'ews-authentication-settings.differs'],
    });
    expect(doubted).toMatchObject({ confidence: 'likely', against: ['ews-authentication-settings.fits'] });
  });

  it('comes first among the causes of a failure without reason', () => {
    const log = appLog([failed('ews-subscription', unspecified, '09:00')]);
    const { causes } = diagnose(evidence({ 'app-log': log, 'server-output': differing }));
    expect(causes.map(({ id, confidence }) => [id, confidence])[0]).toEqual([
      'ews-authentication',
      'possible',
    ]);
    expect(causes.length).toBeGreaterThan(1);
  });

  it('is not checked without output', () => {
    expect(outcome(ewsAuthenticationSettings, { 'app-policies': [policies({})] })).toBe('not checked');
  });
});
