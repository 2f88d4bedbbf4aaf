import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../../src/diagnosis/timeline.js';
import type { PushRecord } from '../../src/evidence/push-record.js';
import {
  apnsEvents,
  appLog,
  at,
  eventLog,
  evidence,
  ewsEvent,
  failed,
  fetched,
  http,
  invalid,
  network,
  push,
  succeeded,
  unspecified,
  wakeUps,
} from '../support/evidence.js';

function stagesOf(...records: PushRecord[]) {
  return buildTimeline(evidence({ 'app-log': appLog(records) })).map(({ stage }) => stage);
}

describe('stage of an entry', () => {
  it('is that of the step', () => {
    expect(
      stagesOf(
        failed('apns-registration', unspecified, '08:00'),
        failed('tenant-id', unspecified, '08:01'),
        failed('listener-registration', unspecified, '08:02'),
        failed('ews-subscription', http(413), '08:03'),
        failed('listener-update', http(403), '08:04'),
        failed('validity-check', invalid, '08:05'),
        failed('synchronisation', http(401), '08:06'),
        succeeded('validity-check', '08:07'),
      ),
    ).toEqual([
      'apns-token',
      'tenant-id',
      'listener-registration',
      'ews-subscription',
      'listener-update',
      'exchange-to-listener',
      'wake-up',
      'exchange-to-listener',
    ]);
  });

  it('is that of the check which judges the failure, where it is not the step’s own', () => {
    expect(
      stagesOf(
        failed('apns-registration', { kind: 'entitlement' }, '08:00'),
        failed('listener-registration', http(500), '08:01', { party: 'listener' }),
        failed('validity-check', network('timeout'), '08:02'),
        failed('ews-subscription', network('offline'), '08:03', { party: 'listener' }),
        failed('tenant-id', network('bad-url'), '08:04'),
        failed('tenant-id', http(503), '08:05', { party: 'listener' }),
      ),
    ).toEqual([
      'app-build',
      'tenant-id',
      'listener-registration',
      'listener-registration',
      'listener-registration',
      'listener-registration',
    ]);
  });

  it('tells wake-ups that failed from others', () => {
    const rows = [push('09:00'), push('09:05', 'failed'), fetched('09:06', 'failed'), fetched('09:10')];
    const timeline = buildTimeline(evidence({ 'background-fetch': wakeUps(rows) }));
    expect(timeline.map(({ kind, stage }) => [kind, stage])).toEqual([
      ['push', null],
      ['push', 'wake-up'],
      ['wake-up', 'wake-up'],
      ['wake-up', null],
    ]);
  });
});

describe('a series longer than what is kept of it', () => {
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const failures = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) =>
      failed('ews-subscription', http(413), clock(from + index)),
    );

  it('is counted in full', () => {
    const [entry, ...others] = buildTimeline(evidence({ 'apns-events': apnsEvents(failures(0, 1300)) }));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ count: 1300, time: failures(0, 1)[0]?.at.time });
    expect(entry?.until).toEqual(failures(1299, 1300)[0]?.at.time);
  });

  it('keeps the runs that other records part', () => {
    const records = [...failures(0, 60), succeeded('ews-subscription', '00:20'), ...failures(600, 660)];
    const timeline = buildTimeline(evidence({ 'apns-events': apnsEvents(records) }));
    const counts = timeline.map(({ kind, count }) => [kind, count]);
    expect(counts).toEqual([
      ['failure', 21],
      ['success', 1],
      ['failure', 99],
    ]);
  });
});

describe('what Exchange logged', () => {
  const utc = (clock: string) => ({ ...at(clock), offsetMinutes: 0 });
  const event = (clock: string, more: Parameters<typeof ewsEvent>[0] = {}) => {
    const { at: place, ...rest } = ewsEvent(more);
    return { ...rest, at: { ...place, time: utc(clock) } };
  };
  const told = (kinds: Parameters<typeof evidence>[0]) =>
    buildTimeline(evidence(kinds)).map(({ kind, stage, text, fromServer }) => [
      kind,
      stage,
      text,
      fromServer,
    ]);
  const stage = 'exchange-to-listener';

  it('stands between what the device shows', () => {
    const log = eventLog([event('09:00', { status: 'ConnectFailure' }), event('09:30', { eventId: 22 })], {
      zone: 'utc',
    });
    expect(
      told({ 'ews-event-log': log, 'background-fetch': wakeUps([push('08:00'), push('10:00')]) }),
    ).toEqual([
      ['push', null, 'push', undefined],
      ['failure', stage, 'Exchange could not notify the listener: ConnectFailure', true],
      ['failure', stage, 'Exchange dropped the subscription', true],
      ['push', null, 'push', undefined],
    ]);
  });

  it('is left out where its times have no zone and those of the device have one, and told alone', () => {
    const unzoned = event('09:00');
    const log = eventLog([
      { ...unzoned, at: { ...unzoned.at, time: { ...at('09:00'), offsetMinutes: null } } },
    ]);
    expect(told({ 'ews-event-log': log })).toHaveLength(1);
    expect(told({ 'ews-event-log': log, 'background-fetch': wakeUps([push('08:00')]) })).toHaveLength(1);
  });
});
