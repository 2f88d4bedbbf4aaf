import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { Confidence } from '../../src/diagnosis/diagnosis.js';
import {
  apnsEvents,
  appLog,
  condition,
  eventLog,
  evidence,
  ewsEvent,
  failed,
  fetched,
  http,
  invalid,
  network,
  policies,
  push,
  succeeded,
  unspecified,
  wakeUps,
} from '../support/evidence.js';

type Judgement = [id: string, confidence: Confidence][];

function judged(byKind: Parameters<typeof evidence>[0]): Judgement {
  return diagnose(evidence(byKind)).causes.map(({ id, confidence }) => [id, confidence]);
}

const tooLarge = failed('ews-subscription', http(413), '09:12');
const keepsFailing = [failed('validity-check', invalid, '10:00'), failed('validity-check', invalid, '10:35')];

describe('confidence', () => {
  it('confirms what the record itself states', () => {
    expect(judged({ 'app-log': appLog([tooLarge]) })).toEqual([['ews-request-too-large', 'confirmed']]);
  });

  it('confirms a policy by the policy file', () => {
    const file = policies({
      PushNotificationsEnabled: 'false',
      PushNotificationsListenerServiceHostName: '',
    });
    expect(judged({ 'app-policies': [file] })).toEqual([
      ['push-disabled-by-policy', 'confirmed'],
      ['listener-host-invalid', 'confirmed'],
    ]);
  });

  it('never confirms from the client alone that Exchange fails to reach the listener', () => {
    expect(judged({ 'app-log': appLog(keepsFailing) })).toEqual([
      ['exchange-cannot-reach-listener', 'likely'],
    ]);
  });

  it('confirms it once Exchange says so', () => {
    const log = { 'app-log': appLog(keepsFailing), 'ews-event-log': eventLog([ewsEvent({ eventId: 7 })]) };
    expect(judged(log)).toEqual([['exchange-cannot-reach-listener', 'confirmed']]);
  });

  it('keeps causes possible that explain the same finding', () => {
    expect(
      judged({ 'app-log': appLog([failed('listener-registration', network('timeout'), '09:00')]) }),
    ).toEqual([
      ['gateway-blocks-listener', 'possible'],
      ['device-cannot-reach-listener', 'possible'],
    ]);
  });

  it('decides between them by the network access policy', () => {
    const log = appLog([failed('listener-registration', network('timeout'), '09:00')]);
    const file = policies({
      PushNotificationsEnabled: 'true',
      PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com',
      NetworkAccess: 'NetworkAccessTunneled',
    });
    expect(judged({ 'app-log': log, 'app-policies': [file] })).toEqual([
      ['gateway-blocks-listener', 'likely'],
    ]);
  });

  it('lowers a cause that evidence speaks against', () => {
    const file = policies({
      PushNotificationsEnabled: 'false',
      PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com',
    });
    expect(judged({ 'app-policies': [file], 'background-fetch': wakeUps([push('09:00')]) })).toEqual([
      ['push-disabled-by-policy', 'likely'],
    ]);
  });

  it('does not hold pushes from before the failure against it', () => {
    const rows = wakeUps([push('08:00')]);
    expect(judged({ 'app-log': appLog(keepsFailing), 'background-fetch': rows })).toEqual([
      ['exchange-cannot-reach-listener', 'likely'],
    ]);
  });

  it('does not hold a check that passed before the failure against it', () => {
    const records = [succeeded('validity-check', '08:00'), failed('listener-update', http(403), '09:00')];
    expect(judged({ 'app-log': appLog(records) })).toEqual([['listener-update-failed', 'confirmed']]);
  });

  it('drops a recovered failure', () => {
    expect(judged({ 'app-log': appLog([tooLarge, succeeded('ews-subscription', '11:00')]) })).toEqual([]);
  });

  it('takes a push that arrived later for the end of any failure before it', () => {
    const records = [failed('tenant-id', http(500), '08:00'), tooLarge, ...keepsFailing];
    expect(judged({ 'app-log': appLog(records), 'background-fetch': wakeUps([push('12:00')]) })).toEqual([]);
  });
});

describe('rank', () => {
  it('puts the first settled stage of the chain first', () => {
    const records = [failed('ews-subscription', http(401), '09:30'), failed('tenant-id', http(500), '09:00')];
    expect(judged({ 'app-log': appLog(records) })).toEqual([
      ['tenant-id-wrong', 'confirmed'],
      ['ews-authentication', 'confirmed'],
    ]);
  });

  it('leaves out what follows from a failure upstream', () => {
    expect(judged({ 'app-log': appLog([tooLarge, ...keepsFailing]) })).toEqual([
      ['ews-request-too-large', 'confirmed'],
    ]);
  });

  it('leaves out bare failures where the same stage has a settled cause', () => {
    const events = apnsEvents([
      failed('ews-subscription', unspecified, '09:12', { file: 'CtxLog_APNS_Events.csv' }),
    ]);
    expect(judged({ 'app-log': appLog([tooLarge]), 'apns-events': events })).toEqual([
      ['ews-request-too-large', 'confirmed'],
    ]);
  });

  it('names what a bare failure leaves open', () => {
    expect(judged({ 'apns-events': apnsEvents([failed('ews-subscription', unspecified, '09:12')]) })).toEqual(
      [
        ['ews-unreachable', 'possible'],
        ['ews-authentication', 'possible'],
        ['ews-request-too-large', 'possible'],
      ],
    );
  });

  it('keeps an independent fault downstream', () => {
    const file = policies({
      PushNotificationsEnabled: 'true',
      PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com',
      LockScreenNotifications: 'Block',
    });
    expect(judged({ 'app-policies': [file], 'app-log': appLog(keepsFailing) })).toEqual([
      ['exchange-cannot-reach-listener', 'likely'],
      ['lock-screen-notifications-blocked', 'confirmed'],
    ]);
  });

  it('does not depend on the order of records', () => {
    const records = [tooLarge, ...keepsFailing, failed('tenant-id', http(500), '09:00')];
    expect(judged({ 'app-log': appLog(records.toReversed()) })).toEqual(
      judged({ 'app-log': appLog(records) }),
    );
  });
});

describe('a malformed address', () => {
  it('is the consequence of a host policy that names none', () => {
    const file = policies({
      PushNotificationsEnabled: 'true',
      PushNotificationsListenerServiceHostName: 'http://',
    });
    const log = appLog([failed('listener-registration', network('bad-url'), '09:00')]);
    expect(judged({ 'app-policies': [file], 'app-log': log })).toEqual([
      ['listener-host-invalid', 'confirmed'],
    ]);
  });
});

describe('wake-up and delivery', () => {
  const subscribed = appLog([succeeded('ews-subscription', '08:00'), succeeded('validity-check', '08:30')]);

  it('calls silence after a valid subscription likely, never confirmed', () => {
    const rows = wakeUps([fetched('09:00'), fetched('10:00'), fetched('11:00')]);
    expect(judged({ 'app-log': subscribed, 'background-fetch': rows })).toEqual([
      ['push-not-delivered', 'likely'],
    ]);
  });

  it('confirms Background App Refresh by the device’s own statement', () => {
    const log = appLog([], { conditions: [condition('background-refresh', 'off')] });
    expect(judged({ 'app-log': log })).toEqual([['background-app-refresh-off', 'confirmed']]);
  });

  it('does not hold a right policy against a permission that iOS lacks', () => {
    const log = appLog([], { conditions: [condition('notification-permission', 'off')] });
    const file = policies({
      PushNotificationsEnabled: 'true',
      PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com',
      LockScreenNotifications: 'Allow',
    });
    expect(judged({ 'app-log': log, 'app-policies': [file] })).toEqual([
      ['lock-screen-notifications-blocked', 'confirmed'],
    ]);
  });

  it('tells a failing synchronisation from failing pushes', () => {
    const rows = wakeUps([push('09:00', 'failed'), push('09:10', 'failed'), push('09:20', 'failed')]);
    expect(judged({ 'background-fetch': rows })).toEqual([['sync-fails-after-wake-up', 'confirmed']]);
  });
});
