import { describe, expect, it } from 'vitest';
import { ewsEventLog } from '../../../src/diagnosis/checks/ews-event-log.js';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import { outcome } from '../../support/check.js';
import {
  appLog,
  at,
  eventLog,
  evidence,
  ewsEvent,
  failed,
  invalid,
  located,
  policies,
  push,
  succeeded,
  wakeUps,
} from '../../support/evidence.js';

const unzoned = (clock: string) => {
  const place = located('Application.csv', clock);
  return { ...place, time: place.time && { ...place.time, offsetMinutes: null } };
};

const summaries = (log: ReturnType<typeof eventLog>) =>
  diagnose(evidence({ 'ews-event-log': log })).causes.map(({ id, confidence, summary }) => [
    id,
    confidence,
    summary,
  ]);

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

  it('lets no verdict rest on events that name no endpoint', () => {
    const log = eventLog([], { unattributed: [ewsEvent({ endpointHost: null })] });
    expect(outcome(ewsEventLog, { 'ews-event-log': log })).toEqual(['endpoint-not-named: info']);
    expect(diagnose(evidence({ 'ews-event-log': log })).causes).toEqual([]);
  });

  it('names the fault and the servers, those that fail of those that are known', () => {
    const log = eventLog(
      [
        ewsEvent({ server: 'ex02.corp.example' }),
        ewsEvent({ server: 'ex02.corp.example', at: located('Application.xml', '10:10') }),
        ewsEvent({ server: 'ex03.corp.example', at: located('Application.xml', '10:20') }),
      ],
      { servers: ['ex01.corp.example', 'ex02', 'ex03'] },
    );
    expect(summaries(log)).toEqual([
      [
        'exchange-cannot-reach-listener',
        'confirmed',
        'Exchange could not notify the listener service from ex02.corp.example and ex03.corp.example of 3 servers: ConnectFailure, the connection cannot be opened (firewall, no route, or a proxy is required) (3 records)',
      ],
    ]);
  });

  it('tells the faults of several servers apart', () => {
    const log = eventLog([
      ewsEvent({ server: 'ex02', fault: 'dns', status: 'NameResolutionFailure' }),
      ewsEvent({ server: 'ex03', fault: 'tls', status: 'SecureChannelFailure' }),
    ]);
    expect(summaries(log)[0]?.[2]).toBe(
      'Exchange could not notify the listener service from ex02 and ex03: NameResolutionFailure, the listener’s name is not resolved from ex02 of 2 servers; SecureChannelFailure, no secure channel comes about (TLS version or cipher) from ex03 of 2 servers (2 records)',
    );
  });

  it.each(['validity-check', 'push-received'] as const)('is recovered by a later %s', (step) => {
    const given = {
      'ews-event-log': eventLog([ewsEvent({})]),
      'app-log': appLog([succeeded(step, '12:00')]),
    };
    expect(outcome(ewsEventLog, given)).toEqual(['listener-failures-recovered: recovered']);
  });

  it('is not recovered by what worked before, nor by a subscription alone', () => {
    for (const record of [succeeded('validity-check', '09:00'), succeeded('ews-subscription', '12:00')]) {
      const given = { 'ews-event-log': eventLog([ewsEvent({})]), 'app-log': appLog([record]) };
      expect(outcome(ewsEventLog, given)).toEqual(['listener-failures: fail']);
    }
  });

  it('takes a dropped subscription for recovered once the app subscribed again', () => {
    const given = {
      'ews-event-log': eventLog([ewsEvent({ eventId: 22 })]),
      'app-log': appLog([succeeded('ews-subscription', '12:00')]),
    };
    expect(outcome(ewsEventLog, given)).toEqual(['subscription-dropped-recovered: recovered']);
  });

  describe('in a log without time zone', () => {
    const log = eventLog([ewsEvent({ at: unzoned('10:00') })], { zone: 'unknown' });

    it.each([
      ['12:00', ['listener-failures-undated: fail', 'time-zone-open: info']],
      ['08:00', ['listener-failures-undated: fail', 'time-zone-open: info']],
      ['+1 12:00', ['listener-failures-recovered: recovered', 'time-zone-open: info']],
    ])('a push at %s', (clock, found) => {
      const given = { 'ews-event-log': log, 'background-fetch': wakeUps([push(clock)]) };
      expect(outcome(ewsEventLog, given)).toEqual(found);
    });

    it('confirms nothing where a push may have come later', () => {
      const { causes } = diagnose(
        evidence({ 'ews-event-log': log, 'background-fetch': wakeUps([push('08:00')]) }),
      );
      expect(causes.map(({ id, confidence }) => [id, confidence])).toEqual([
        ['exchange-cannot-reach-listener', 'likely'],
      ]);
    });

    it('confirms where the device shows nothing that worked', () => {
      const { causes } = diagnose(
        evidence({
          'ews-event-log': log,
          'app-log': appLog([failed('validity-check', invalid, '10:00')]),
        }),
      );
      expect(causes[0]).toMatchObject({ id: 'exchange-cannot-reach-listener', confidence: 'confirmed' });
    });
  });

  describe('without any event towards the listener', () => {
    const span = { from: at('08:00'), to: at('18:00') };

    it.each([
      ['passes for an export that covers time', { ...span, searchable: true }, ['none-recorded: pass']],
      ['says nothing for an excerpt', { ...span, searchable: false }, []],
      ['says nothing without times', { searchable: true }, []],
      ['says nothing for a single moment', { from: span.from, to: span.from, searchable: true }, []],
    ])('%s', (_, more, found) => {
      expect(outcome(ewsEventLog, { 'ews-event-log': eventLog([], more) })).toEqual(found);
    });

    it('covers the step of the article, but calls no stage sound', () => {
      const log = eventLog([], { ...span, searchable: true });
      const { coverage, chain } = diagnose(evidence({ 'ews-event-log': log }));
      expect(coverage.find(({ article }) => article === 'ews-event-log')?.state).toBe('pass');
      expect(chain.find(({ stage }) => stage === 'exchange-to-listener')?.state).toBe('unknown');
    });
  });

  it('is not checked without the event log', () => {
    expect(outcome(ewsEventLog, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
