import { describe, expect, it } from 'vitest';
import { logSpan } from '../../../src/diagnosis/checks/log-span.js';
import { outcome } from '../../support/check.js';
import { apnsEvents, policies, push, wakeUps } from '../../support/evidence.js';

describe('log-span', () => {
  it('passes when any log of the device is there', () => {
    expect(outcome(logSpan, { 'background-fetch': wakeUps([push('09:00')]) })).toEqual(['obtained: pass']);
  });

  it('says nothing of an events file without a row', () => {
    expect(outcome(logSpan, { 'apns-events': apnsEvents([]) })).toEqual([]);
  });

  it('is not checked without logs', () => {
    expect(outcome(logSpan, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
