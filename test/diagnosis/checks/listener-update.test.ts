import { describe, expect, it } from 'vitest';
import { listenerUpdate } from '../../../src/diagnosis/checks/listener-update.js';
import { outcome } from '../../support/check.js';
import { appLog, failed, http, network, policies, succeeded } from '../../support/evidence.js';

describe('listener-update', () => {
  it('fails when the listener refuses the details', () => {
    expect(
      outcome(listenerUpdate, { 'app-log': appLog([failed('listener-update', http(400), '09:00')]) }),
    ).toEqual(['refused: fail']);
  });

  it('passes when it takes them', () => {
    expect(outcome(listenerUpdate, { 'app-log': appLog([succeeded('listener-update', '09:00')]) })).toEqual([
      'accepted: pass',
    ]);
  });

  it('stays silent when the listener is not reached', () => {
    expect(
      outcome(listenerUpdate, {
        'app-log': appLog([failed('listener-update', network('timeout'), '09:00')]),
      }),
    ).toEqual([]);
  });

  it('is not checked without events file and log', () => {
    expect(outcome(listenerUpdate, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
