import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { articleSteps, stages } from '../../src/diagnosis/stages.js';
import {
  appLog,
  evidence,
  failed,
  fetched,
  http,
  network,
  policies,
  push,
  succeeded,
  unspecified,
  wakeUps,
} from '../support/evidence.js';

const goodPolicies = policies({
  PushNotificationsEnabled: 'true',
  PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com',
});
const steps = [
  succeeded('apns-registration', '08:00'),
  succeeded('tenant-id', '08:01'),
  succeeded('listener-registration', '08:02'),
  succeeded('ews-subscription', '08:03'),
  succeeded('listener-update', '08:04'),
  succeeded('validity-check', '08:30'),
];

function chainOf(byKind: Parameters<typeof evidence>[0]) {
  return Object.fromEntries(diagnose(evidence(byKind)).chain.map(({ stage, state }) => [stage, state]));
}

function coverageOf(byKind: Parameters<typeof evidence>[0]) {
  return Object.fromEntries(
    diagnose(evidence(byKind)).coverage.map(({ article, state }) => [article, state]),
  );
}

describe('verdict', () => {
  it('is healthy when pushes arrive and nothing fails', () => {
    const byKind = {
      'app-policies': [goodPolicies] as const,
      'app-log': appLog(steps),
      'background-fetch': wakeUps([push('09:00')]),
    };
    const { verdict, causes, ruledOut } = diagnose(evidence(byKind));
    expect([verdict, causes]).toEqual(['healthy', []]);
    expect(ruledOut.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['push-disabled-by-policy', 'ews-request-too-large']),
    );
  });

  it('is never healthy for want of errors', () => {
    for (const byKind of [
      { 'app-policies': [goodPolicies] as const },
      { 'app-log': appLog([]) },
      { 'app-log': appLog(steps) },
    ]) {
      const { verdict, notChecked } = diagnose(evidence(byKind));
      expect(verdict).toBe('inconclusive');
      expect(notChecked.map(({ check }) => check)).toContain('ews-event-log');
    }
  });

  it('is unrecognized when nothing of Secure Mail is there', () => {
    const source = {
      file: 'a.txt',
      kind: 'unrecognized' as const,
      records: 0,
      rejected: 0,
      rejectedSamples: [],
      from: null,
      to: null,
      problem: null,
    };
    expect(diagnose({ ...evidence({}), sources: [source] }).verdict).toBe('unrecognized');
  });
});

describe('chain', () => {
  it('lists every stage in order', () => {
    expect(diagnose(evidence({})).chain.map(({ stage }) => stage)).toEqual(stages);
    expect(Object.values(chainOf({}))).toEqual(stages.map(() => 'unknown'));
  });

  it('shows where it breaks, and what was not reached', () => {
    const records = [...steps.slice(0, 3), failed('ews-subscription', http(413), '09:00')];
    expect(chainOf({ 'app-policies': [goodPolicies], 'app-log': appLog(records) })).toMatchObject({
      policy: 'ok',
      'app-build': 'ok',
      'apns-token': 'ok',
      'tenant-id': 'ok',
      'listener-registration': 'ok',
      'ews-subscription': 'failing',
      'listener-update': 'unknown',
      'push-delivery': 'unknown',
    });
  });

  it('shows a failure that was overcome', () => {
    const records = [failed('listener-registration', network('offline'), '07:00'), ...steps];
    expect(chainOf({ 'app-log': appLog(records) })).toMatchObject({ 'listener-registration': 'recovered' });
  });

  it('takes an arriving push for proof of every link before it', () => {
    expect(chainOf({ 'background-fetch': wakeUps([push('09:00')]) })).toMatchObject({
      policy: 'unknown',
      'app-build': 'ok',
      'exchange-to-listener': 'ok',
      'push-delivery': 'ok',
    });
  });
});

describe('coverage', () => {
  it('has a state for every step of the article', () => {
    expect(Object.keys(coverageOf({}))).toEqual(articleSteps);
    expect(new Set(Object.values(coverageOf({})))).toEqual(new Set(['no-evidence']));
  });

  it('fails the steps that the failure concerns, and passes what was seen to work', () => {
    const records = [...steps.slice(0, 3), failed('ews-subscription', http(413), '09:00')];
    expect(coverageOf({ 'app-policies': [goodPolicies], 'app-log': appLog(records) })).toMatchObject({
      'obtain-logs': 'pass',
      'policy-push-enabled': 'pass',
      'policy-ews-host-name': 'pass',
      'policy-tenant-id': 'no-evidence',
      entitlement: 'pass',
      'http-413': 'fail',
      'ews-authentication': 'no-evidence',
      'app-log': 'fail',
      'apns-events': 'no-evidence',
      'ews-event-log': 'no-evidence',
    });
  });

  it('never takes missing pushes for a fault of their own', () => {
    expect(coverageOf({ 'background-fetch': wakeUps([fetched('09:00', 'no-data')]) })).toMatchObject({
      'wake-ups': 'no-evidence',
    });
  });
});

describe('evidence of findings', () => {
  it('is never empty, and is cut to what a report needs while the count stays whole', () => {
    const many = Array.from({ length: 300 }, () => failed('ews-subscription', http(413), '09:00'));
    const finding = diagnose(evidence({ 'app-log': appLog(many) })).findings.find(
      ({ status }) => status === 'fail',
    );
    expect(finding?.count).toBe(300);
    expect(finding?.evidence.length).toBe(10);
  });

  it('is told once where several files lead to it', () => {
    const files = [
      goodPolicies,
      policies({ PushNotificationsEnabled: 'true' }, { file: 'older.xml' }),
    ] as const;
    const found = diagnose(evidence({ 'app-policies': files })).findings.filter(
      ({ id }) => id === 'push-enabled.on',
    );
    expect(found.map(({ count, evidence: lines }) => [count, lines.length])).toEqual([[2, 2]]);
  });

  it('says so where a step is only inferred to work, and spans all pushes that it counts', () => {
    const rows = wakeUps(Array.from({ length: 30 }, (_, minute) => push(`09:${String(minute + 10)}`)));
    const { findings } = diagnose(evidence({ 'background-fetch': rows, 'app-log': appLog([]) }));
    const found = (id: string) => findings.find((finding) => finding.id === id);
    expect(found('subscription-validity.valid')?.summary).toMatch(/^Inferred from a later record: /);
    const { count, firstSeen, lastSeen } = found('push-arrival.arriving') ?? {};
    expect([count, firstSeen, lastSeen]).toEqual([30, rows.rows[0]?.start, rows.rows[29]?.start]);
  });

  it('carries first and last time', () => {
    const records = [failed('tenant-id', unspecified, '09:00'), failed('tenant-id', unspecified, '11:00')];
    const [finding] = diagnose(evidence({ 'app-log': appLog(records) })).findings.filter(
      ({ status }) => status === 'fail',
    );
    expect([finding?.firstSeen, finding?.lastSeen]).toEqual([records[0]?.at.time, records[1]?.at.time]);
  });
});

describe('timeline', () => {
  it('joins runs of like wake-ups and keeps failures apart', () => {
    const byKind = {
      'background-fetch': wakeUps([push('09:00'), push('09:05'), fetched('09:06'), push('09:10')]),
      'app-log': appLog([failed('ews-subscription', http(413), '09:07')]),
    };
    expect(diagnose(evidence(byKind)).timeline.map(({ text, count }) => [text, count])).toEqual([
      ['push', 2],
      ['background fetch', 1],
      ['EWS subscription failed: HTTP 413', 1],
      ['push', 1],
    ]);
  });
});
