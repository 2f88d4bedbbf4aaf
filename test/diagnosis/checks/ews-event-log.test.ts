import { describe, expect, it } from 'vitest';
import { ewsEventLog } from '../../../src/diagnosis/checks/ews-event-log.js';
import { outcome } from '../../support/check.js';
import { eventLog, ewsEvent, policies } from '../../support/evidence.js';

describe('ews-event-log', () => {
  it('fails when Exchange does not reach the listener', () => {
    expect(outcome(ewsEventLog, { 'ews-event-log': eventLog([ewsEvent({ eventId: 7 })]) })).toEqual([
      'listener-failures: fail',
    ]);
  });

  it('fails when Exchange drops the subscription', () => {
    expect(outcome(ewsEventLog, { 'ews-event-log': eventLog([ewsEvent({ eventId: 22 })]) })).toEqual([
      'subscription-dropped: fail',
    ]);
  });

  it('stays silent on other endpoints and on empty ones', () => {
    expect(
      outcome(ewsEventLog, {
        'ews-event-log': eventLog([
          ewsEvent({ endpointHost: 'rooms.example.com' }),
          ewsEvent({ endpointHost: null }),
        ]),
      }),
    ).toEqual([]);
  });

  it('is not checked without the event log', () => {
    expect(outcome(ewsEventLog, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
