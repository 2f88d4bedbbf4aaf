import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import {
  appInfo,
  appLog,
  condition,
  failed,
  fetched,
  http,
  invalid,
  network,
  policies,
  succeeded,
  unspecified,
  wakeUps,
} from '../../support/evidence.js';
import { answered } from '../../support/reported.js';

type Kinds = Parameters<typeof answered>[0];

const right = {
  PushNotificationsEnabled: 'true',
  PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com',
  LockScreenNotifications: '',
};
const unreached: Kinds = {
  'app-log': appLog([failed('listener-registration', network('timeout'), '10:00')]),
};
const bareFailure: Kinds = { 'app-log': appLog([failed('listener-registration', unspecified, '10:00')]) };
const noTenant: Kinds = { 'app-policies': [policies(right)] };
const silence: Kinds = {
  'app-log': appLog([succeeded('ews-subscription', '10:00'), succeeded('validity-check', '10:01')]),
  'background-fetch': wakeUps([fetched('11:00'), fetched('12:00'), fetched('13:00')]),
};
const asleep: Kinds = {
  'app-log': appLog([succeeded('ews-subscription', '10:00'), succeeded('validity-check', '20:00')]),
  'background-fetch': wakeUps([]),
};
const invalidAgain: Kinds = {
  'app-log': appLog([failed('validity-check', invalid, '10:31'), failed('validity-check', invalid, '11:31')]),
};
const bareEws: Kinds = { 'app-log': appLog([failed('ews-subscription', unspecified, '10:00')]) };

function causesOf(evidence: Evidence): string[] {
  return diagnose(evidence).causes.map(({ id, confidence }) => `${id} ${confidence}`);
}

describe('an answer', () => {
  it.each<[string, Kinds, Record<string, string>, string[], string[]]>([
    [
      'that traffic is tunnelled points at the gateway',
      unreached,
      { 'network-access': 'tunnelled' },
      ['gateway-blocks-listener possible', 'device-cannot-reach-listener possible'],
      ['gateway-blocks-listener likely'],
    ],
    [
      'that traffic is not tunnelled points at the network of the device, and confirms nothing',
      unreached,
      { 'network-access': 'direct' },
      ['gateway-blocks-listener possible', 'device-cannot-reach-listener possible'],
      ['device-cannot-reach-listener likely'],
    ],
    [
      'on the network tells apart failures without a reason as well',
      bareFailure,
      { 'network-access': 'tunnelled' },
      ['gateway-blocks-listener possible', 'device-cannot-reach-listener possible'],
      ['gateway-blocks-listener likely'],
    ],
    [
      'that the build is the company’s makes an empty tenant ID a fault',
      noTenant,
      { build: 'enterprise' },
      [],
      ['tenant-id-wrong likely'],
    ],
    ['that the build is of the App Store does not', noTenant, { build: 'app-store' }, [], []],
    [
      'that the device is in low power mode makes missing pushes less of a fault',
      silence,
      { 'low-power-mode': 'on' },
      ['push-not-delivered likely'],
      ['push-not-delivered possible'],
    ],
    [
      'that it is not changes nothing',
      silence,
      { 'low-power-mode': 'off' },
      ['push-not-delivered likely'],
      ['push-not-delivered likely'],
    ],
    [
      'that Background App Refresh is off is a cause of its own, likely at most',
      {},
      { 'background-app-refresh': 'off' },
      [],
      ['background-app-refresh-off likely'],
    ],
    [
      'that it is on speaks against that cause',
      asleep,
      { 'background-app-refresh': 'on' },
      ['background-app-refresh-off likely'],
      ['background-app-refresh-off possible'],
    ],
    [
      'that it is off counts for less than records of wake-ups',
      silence,
      { 'background-app-refresh': 'off' },
      ['push-not-delivered likely'],
      ['push-not-delivered likely'],
    ],
    [
      'that the badge moves, if slowly, speaks against an app that nothing wakes',
      asleep,
      { symptom: 'badge-slow' },
      ['background-app-refresh-off likely'],
      ['background-app-refresh-off possible'],
    ],
    [
      'that the mailbox is in Exchange Online makes a way out of Exchange less likely to be blocked',
      invalidAgain,
      { 'exchange-hosting': 'online' },
      ['exchange-cannot-reach-listener likely'],
      ['exchange-cannot-reach-listener possible'],
    ],
    [
      'that push did work speaks against what was set up wrong',
      bareEws,
      { noticed: 'this-week' },
      ['ews-unreachable possible', 'ews-authentication possible', 'ews-request-too-large possible'],
      ['ews-unreachable possible', 'ews-authentication possible'],
    ],
    [
      'that only the lock screen is silent points at the notification',
      noTenant,
      { symptom: 'lock-screen-only' },
      [],
      ['lock-screen-notifications-blocked likely'],
    ],
    [
      'that a policy already gives adds nothing',
      { ...unreached, 'app-policies': [policies({ ...right, NetworkAccess: 'NetworkAccessTunneled' })] },
      { 'network-access': 'direct' },
      ['gateway-blocks-listener likely'],
      ['gateway-blocks-listener likely'],
    ],
    [
      'that the app info already gives adds nothing',
      { ...noTenant, 'app-info': [appInfo('app-store')] },
      { build: 'enterprise' },
      [],
      [],
    ],
  ])('%s', (_, byKind, answers, before, after) => {
    expect(causesOf(answered(byKind, {}))).toEqual(before);
    expect(causesOf(answered(byKind, answers))).toEqual(after);
  });

  it('never takes a confirmed cause down, but is told against it', () => {
    const tooLarge: Kinds = { 'app-log': appLog([failed('ews-subscription', http(413), '10:00')]) };
    const { causes } = diagnose(answered(tooLarge, { 'exchange-hosting': 'online' }));
    expect(causes).toMatchObject([
      { id: 'ews-request-too-large', confidence: 'confirmed', against: ['exchange-hosting.reported-online'] },
    ]);
  });

  it('stands beside what the device itself states', () => {
    const stated: Kinds = { 'app-log': appLog([], { conditions: [condition('low-power-mode', 'on')] }) };
    const { findings } = diagnose(answered(stated, { 'low-power-mode': 'on' }));
    expect(findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['low-power-mode.on', 'low-power-mode.reported-on']),
    );
  });

  it('is cited, and called reported, by every finding that rests on it', () => {
    const { findings } = diagnose(answered(unreached, { 'network-access': 'tunnelled' }));
    const finding = findings.find(({ id }) => id === 'listener-reachability.reported-tunnelled');
    expect(finding?.summary).toContain('reported to be tunnelled');
    expect(finding?.evidence.map(({ file }) => file)).toEqual(['Diagnostics_1.csv', 'reported by a person']);
    expect(finding?.count).toBe(1);
  });

  it('leaves a check undone that lacks its evidence, unless it answers the whole of it', () => {
    const undone = (answers: Record<string, string>) =>
      diagnose(answered({}, answers)).notChecked.map(({ check }) => check);
    expect(undone({ 'network-access': 'tunnelled' })).toContain('listener-reachability');
    expect(undone({ 'low-power-mode': 'on' })).not.toContain('low-power-mode');
    expect(undone({})).not.toContain('symptom');
  });
});
