import { describe, expect, it } from 'vitest';
import { compareDiagnoses } from '../../src/diagnosis/comparison.js';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import type { EventRow, LogRecord } from '../../src/workspace/samples/records.js';
import { setUpLog } from '../../src/workspace/samples/story.js';
import { apnsEvents, evidence, failed, readAhead, serverOutput, unspecified } from '../support/evidence.js';
import { diagnosisOf, nothing, type SyntheticUpload } from './synthetic-uploads.js';

const tooLarge = (at: string): LogRecord => ({
  at,
  level: 'ERROR',
  message: 'EWS subscription failed, HTTP status code: 413 Request Entity Too Large',
});
const subscribed = (at: string): LogRecord => ({ at, message: 'EWS subscription created' });
const bareFailure = (at: string): EventRow => ({ at, operation: 'Subscribe', status: 'Failure' });
const log = (...records: LogRecord[]) => ({ ...nothing, log: records });
const policies = (values: Record<string, string>) => ({ ...nothing, policies: values });

async function changesOf(...uploads: SyntheticUpload[]) {
  const before = await diagnosisOf(uploads.slice(0, -1));
  return compareDiagnoses(before, await diagnosisOf(uploads))?.changes ?? [];
}

async function kindsOf(...uploads: SyntheticUpload[]) {
  return (await changesOf(...uploads)).map(({ kind, cause }) => `${kind} ${cause}`);
}

describe('nothing is compared', () => {
  const first = { plan: log(tooLarge('09:00')) };

  it('over one upload', async () => {
    const one = await diagnosisOf([first]);
    expect(compareDiagnoses(one, one)).toBeNull();
    const uncounted: Diagnosis = {
      ...one,
      sources: one.sources.map(({ uploaded: _, ...source }) => source),
    };
    expect(compareDiagnoses(uncounted, uncounted)).toBeNull();
    expect(compareDiagnoses(uncounted, one)).toBeNull();
  });

  it('where the earlier diagnosis knows every upload, as after an answer', async () => {
    const both = await diagnosisOf([first, { plan: log(subscribed('10:00')) }]);
    expect(compareDiagnoses(both, both)).toBeNull();
  });
});

describe('a log that was sent again', () => {
  const first = { plan: log(tooLarge('09:00'), tooLarge('09:20')) };

  it.each(['a.zip', 'bundle.zip', 'c.zip'])(
    'shows nothing again while it did not grow (%s)',
    async (name) => {
      const grown = { plan: log(tooLarge('09:00'), tooLarge('09:20'), ...setUpLog(600, 'token')), name };
      expect(await kindsOf(first, grown)).toEqual(['not-seen-again ews-request-too-large']);
    },
  );

  it.each(['a.zip', 'bundle.zip', 'c.zip'])('shows what it has beyond the first (%s)', async (name) => {
    const grown = { plan: log(tooLarge('09:00'), tooLarge('09:20'), tooLarge('09:40')), name };
    const [change] = await changesOf(first, grown);
    expect(change).toMatchObject({ kind: 'still-there', evidence: { time: { utc: time('09:40') } } });
  });

  it.each(['a.zip', 'bundle.zip', 'c.zip'])('is fixed where the step works at its end (%s)', async (name) => {
    const grown = { plan: log(tooLarge('09:00'), tooLarge('09:20'), subscribed('09:40')), name };
    const [change] = await changesOf(first, grown);
    expect(change).toMatchObject({ kind: 'fixed', evidence: { time: { utc: time('09:40') } } });
    expect(change?.evidence?.text).toContain('EWS subscription created');
    expect(change?.finding).toContain('413');
  });
});

describe('evidence of another kind', () => {
  it('of the same time shows the cause itself, and leaves its rivals unsettled', async () => {
    const first = { plan: { ...nothing, events: [bareFailure('09:00'), bareFailure('09:20')] } };
    const second = { plan: log({ ...tooLarge('09:19:58') }) };
    expect(await kindsOf(first, second)).toEqual([
      'still-there ews-request-too-large',
      'unsettled ews-unreachable',
      'unsettled ews-authentication',
    ]);
  });

  it('that says nothing of the cause leaves it', async () => {
    const first = { plan: log(tooLarge('09:00')) };
    expect(await kindsOf(first, { plan: policies({}) })).toEqual(['not-seen-again ews-request-too-large']);
  });
});

describe('a setting', () => {
  const off = { plan: policies({ PushNotificationsEnabled: 'false' }) };

  it('is fixed by policies alone, and shown by them', async () => {
    const [change] = await changesOf(off, { plan: policies({}) });
    expect(change).toMatchObject({
      kind: 'fixed',
      cause: 'push-disabled-by-policy',
      finding: 'PushNotificationsEnabled is true',
      evidence: { time: null },
    });
  });

  it('is still there where the latest policies say so again', async () => {
    expect(await kindsOf(off, off)).toEqual(['still-there push-disabled-by-policy']);
  });

  it('of an older bundle neither fixes nor shows anything', async () => {
    const dated = (policy: string, at: string) => ({
      plan: {
        ...policies({ LockScreenNotifications: policy }),
        log: [{ at, message: 'Registering for remote notifications' }],
      },
    });
    expect(await kindsOf(dated('Block', '09:00'), dated('Allow', '08:00'))).toEqual([
      'unsettled lock-screen-notifications-blocked',
    ]);
    expect(await kindsOf(dated('Block', '09:00'), dated('Block', '08:00'))).toEqual([
      'not-seen-again lock-screen-notifications-blocked',
    ]);
    expect(await kindsOf(dated('Block', '09:00'), dated('Allow', '10:00'))).toEqual([
      'fixed lock-screen-notifications-blocked',
    ]);
  });

  it('that is right does not answer for another that was wrong', async () => {
    const permission = (words: string, at: string): LogRecord => ({
      at,
      module: 'Secure Mail.App',
      message: `Notification permission: ${words}`,
    });
    const denied = { plan: log(permission('denied', '09:00')) };
    const later = { plan: { ...policies({}), log: [permission('granted', '10:00')] } };
    const first = await diagnosisOf([denied]);
    expect(first.causes.map(({ id }) => id)).toEqual(['lock-screen-notifications-blocked']);
    expect(await kindsOf(denied, later)).toEqual(['unsettled lock-screen-notifications-blocked']);
  });

  it('that rules a cause out while the failure goes on fixes nothing', () => {
    const events = apnsEvents([failed('ews-subscription', unspecified, '09:00', { file: 'events.csv' })]);
    const raised = serverOutput(readAhead(1_000_000_000));
    const counted = (given: Evidence, files: string[]) =>
      diagnose({
        ...given,
        sources: given.sources.map((source, index) => ({
          ...source,
          file: files[index] ?? '',
          uploaded: index + 1,
        })),
      });
    const before = counted(evidence({ 'apns-events': events }), ['events.csv']);
    const after = counted(evidence({ 'apns-events': events, 'server-output': raised }), [
      'events.csv',
      'output.txt',
    ]);
    expect(after.ruledOut.map(({ id }) => id)).toContain('ews-request-too-large');
    expect(compareDiagnoses(before, after)?.changes).toContainEqual(
      expect.objectContaining({ cause: 'ews-request-too-large', kind: 'unsettled', evidence: null }),
    );
  });

  it('changed while the failure goes on makes another cause, and fixes none', async () => {
    const failure = 'Registration with the listener service failed: NSURLErrorDomain, code -1001';
    const records: LogRecord[] = [{ at: '09:00', level: 'ERROR', message: failure }];
    const tunnelled = { plan: { ...policies({ NetworkAccess: 'NetworkAccessTunneled' }), log: records } };
    expect(
      await kindsOf(tunnelled, { plan: policies({ NetworkAccess: 'NetworkAccessUnrestricted' }) }),
    ).toEqual(['new device-cannot-reach-listener', 'unsettled gateway-blocks-listener']);
  });
});

describe('uploads', () => {
  it('that came together are both new to the diagnosis before them', async () => {
    const uploads = [
      { plan: log(tooLarge('09:00')) },
      { plan: log(subscribed('10:00')) },
      { plan: policies({}) },
    ];
    const before = await diagnosisOf(uploads.slice(0, 1));
    const comparison = compareDiagnoses(before, await diagnosisOf(uploads));
    expect(comparison).toMatchObject({
      upload: 3,
      changes: [{ kind: 'fixed', cause: 'ews-request-too-large' }],
    });
  });

  it('are told apart by number, the worst change first', async () => {
    const first = { plan: { ...policies({ PushNotificationsEnabled: 'false' }), log: [tooLarge('09:00')] } };
    const second = {
      plan: { ...policies({ LockScreenNotifications: 'Block' }), log: [tooLarge('11:00')] },
    };
    expect(await kindsOf(first, second)).toEqual([
      'new lock-screen-notifications-blocked',
      'still-there ews-request-too-large',
      'fixed push-disabled-by-policy',
    ]);
  });
});

function time(clock: string): number {
  return Date.parse(`2026-11-20T${clock}:00Z`);
}
