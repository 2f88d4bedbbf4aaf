import { describe, expect, it } from 'vitest';
import { unclearEvents } from '../../../src/diagnosis/checks/unclear-events.js';
import { outcome } from '../../support/check.js';
import { apnsEvents, located, policies, succeeded } from '../../support/evidence.js';

describe('unclear-events', () => {
  it('shows rows whose status is not known', () => {
    expect(
      outcome(unclearEvents, { 'apns-events': apnsEvents([], [located('CtxLog_APNS_Events.csv', '09:00')]) }),
    ).toEqual(['unknown-status: info']);
  });

  it('stays silent when all are known', () => {
    expect(
      outcome(unclearEvents, { 'apns-events': apnsEvents([succeeded('ews-subscription', '09:00')]) }),
    ).toEqual([]);
  });

  it('is not checked without the events file', () => {
    expect(outcome(unclearEvents, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
