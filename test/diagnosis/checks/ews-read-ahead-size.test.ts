import { describe, expect, it } from 'vitest';
import { ewsReadAheadSize } from '../../../src/diagnosis/checks/ews-read-ahead-size.js';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import { outcome } from '../../support/check.js';
import { appLog, evidence, failed, http, readAhead, serverOutput } from '../../support/evidence.js';

describe('ews-read-ahead-size', () => {
  it.each([
    [0, 'too-small: warn'],
    [null, 'too-small: warn'],
    [49_152, 'too-small: warn'],
    [1_048_575, 'too-small: warn'],
    [1_048_576, 'raised: pass'],
    [2_147_483_647, 'raised: pass'],
  ])('judges %s bytes', (bytes, found) => {
    expect(outcome(ewsReadAheadSize, { 'server-output': serverOutput(readAhead(bytes)) })).toEqual([found]);
  });

  it('passes over the value of ActiveSync', () => {
    const output = serverOutput(readAhead(0, { service: 'activesync' }));
    expect(outcome(ewsReadAheadSize, { 'server-output': output })).toEqual([]);
  });

  it('is no cause by itself', () => {
    expect(diagnose(evidence({ 'server-output': serverOutput(readAhead(0)) })).causes).toEqual([]);
  });

  it('speaks for and against an HTTP 413 that the device recorded', () => {
    const log = appLog([failed('ews-subscription', http(413), '09:00')]);
    const [small, large] = [0, 52_428_800].map(
      (bytes) =>
        diagnose(evidence({ 'app-log': log, 'server-output': serverOutput(readAhead(bytes)) })).causes[0],
    );
    expect(small?.because).toContain('ews-read-ahead-size.too-small');
    expect(large).toMatchObject({ confidence: 'likely', against: ['ews-read-ahead-size.raised'] });
  });
});
