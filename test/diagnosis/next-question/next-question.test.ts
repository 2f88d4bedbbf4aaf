import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.js';
import { questions } from '../../../src/diagnosis/questions/index.js';
import { pushSteps } from '../../../src/evidence/push-record.js';
import { reportedFile } from '../../../src/evidence/reported.js';
import {
  apnsEvents,
  appInfo,
  appLog,
  eventLog,
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
} from '../../support/evidence.js';
import { answered } from '../../support/reported.js';

type Kinds = Parameters<typeof answered>[0];

const right = {
  PushNotificationsEnabled: 'true',
  PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com',
};
const unreached = appLog([failed('listener-registration', network('timeout'), '10:00')]);
const bareEws = failed('ews-subscription', unspecified, '10:00');
const device: Kinds = {
  'app-policies': [policies(right)],
  'app-log': appLog([]),
  'apns-events': apnsEvents([]),
  'background-fetch': wakeUps([fetched('10:00')]),
  'app-info': [appInfo(null)],
};

function next(byKind: Kinds, answers: Record<string, string> = {}): Diagnosis['nextQuestion'] {
  return diagnose(answered(byKind, answers)).nextQuestion;
}

/** What is asked for, in a word. */
function wanted(byKind: Kinds, answers: Record<string, string> = {}): string | null {
  const asked = next(byKind, answers);
  if (asked === null) return null;
  return asked.kind === 'question' ? `question ${asked.question}` : asked.evidence;
}

describe('the next best question', () => {
  it('is the policy file where that would tell gateway from device', () => {
    expect(next({ 'app-log': unreached })).toMatchObject({
      kind: 'evidence',
      evidence: 'app-policies',
      why: expect.stringMatching(
        /^It tells apart “Tunnelled traffic .*” and “The device does not reach .*”\.$/,
      ),
      how: expect.stringContaining('Ctxlog_AppPolicies.xml'),
    });
  });

  it('is put to a person where the policies are silent on it', () => {
    const byKind: Kinds = { 'app-log': unreached, 'app-policies': [policies(right)] };
    expect(next(byKind)).toMatchObject({
      kind: 'question',
      question: 'network-access',
      text: expect.stringContaining('tunnel'),
      answers: [{ id: 'tunnelled' }, { id: 'direct' }, { id: 'unknown' }],
    });
    expect(wanted(byKind, { 'network-access': 'unknown' })).not.toBe('question network-access');
  });

  it('is the log, which gives reasons, where the events file alone says that the subscription fails', () => {
    expect(wanted({ 'apns-events': apnsEvents([bareEws]) })).toBe('app-log');
  });

  it('is what a server prints where the device has told all, unless nobody has that server', () => {
    const all: Kinds = { ...device, 'app-log': appLog([bareEws]) };
    expect(wanted(all)).toBe('server-output');
    expect(wanted(all, { 'exchange-hosting': 'online' })).toBeNull();
  });

  it('asks no person for what would change nothing', () => {
    const silence: Kinds = {
      'app-log': appLog([succeeded('ews-subscription', '10:00')]),
      'background-fetch': wakeUps([fetched('11:00'), fetched('12:00'), fetched('13:00')]),
    };
    expect(wanted(silence)).toBe('question low-power-mode');
    expect(wanted(silence, { 'low-power-mode': 'off' })).toBe('question symptom');
    expect(wanted(silence, { 'low-power-mode': 'off', symptom: 'badge-still' })).toBeNull();
  });

  it('is the log where nothing is known yet, and says on how much it bears', () => {
    expect(next({ 'app-policies': [policies(right)] })).toMatchObject({
      evidence: 'app-log',
      why: expect.stringMatching(/^\d+ causes are open, and it bears on (all|\d+) of them/),
    });
  });

  it('is put to a person where all evidence is there and decides nothing', () => {
    const at = { file: 'x.txt', line: 1, text: '', time: null };
    const all: Kinds = { ...device, 'ews-event-log': eventLog([]), 'server-output': { statements: [], at } };
    expect(wanted(all)).toBe('question symptom');
  });

  it('names the region of the case in the commands that it hands out', () => {
    const once: Kinds = {
      ...device,
      'app-log': appLog([succeeded('ews-subscription', '10:00'), failed('validity-check', invalid, '10:31')]),
    };
    expect(diagnose(answered(once, {})).causes.map(({ confidence }) => confidence)).toEqual(['possible']);
    expect(next({ ...device, 'app-log': appLog([bareEws]) })?.how).toContain('us-east-1.mailboxlistener');
  });

  it.each<[string, Kinds]>([
    ['a cause is confirmed', { 'app-log': appLog([failed('ews-subscription', http(413), '10:00')]) }],
    [
      'a policy confirms one',
      { 'app-policies': [policies({ ...right, PushNotificationsEnabled: 'false' })] },
    ],
    ['push works', { 'background-fetch': wakeUps([push('10:00'), push('10:10')]) }],
    ['nothing of Secure Mail is there', {}],
  ])('is none where %s', (_, byKind) => {
    expect(next(byKind)).toBeNull();
  });
});

const outcomes = fc.constantFrom(unspecified, invalid, http(401), http(413), http(500), network('timeout'));
const record = fc
  .record({
    step: fc.constantFrom(...pushSteps),
    failure: fc.option(outcomes),
    hour: fc.integer({ min: 10, max: 19 }),
  })
  .map(({ step, failure, hour }) =>
    failure === null ? succeeded(step, `${hour}:00`) : failed(step, failure, `${hour}:00`),
  );
const wakeUp = fc
  .record({ isPush: fc.boolean(), hour: fc.integer({ min: 10, max: 19 }) })
  .map(({ isPush, hour }) => (isPush ? push(`${hour}:30`) : fetched(`${hour}:30`)));
const anyCase: fc.Arbitrary<Kinds> = fc
  .record(
    {
      'app-log': fc.array(record, { maxLength: 6 }).map((records) => appLog(records)),
      'apns-events': fc.array(record, { maxLength: 4 }).map((records) => apnsEvents(records)),
      'background-fetch': fc.array(wakeUp, { maxLength: 8 }).map(wakeUps),
      'app-policies': fc
        .record({
          PushNotificationsEnabled: fc.constantFrom('true', 'false'),
          NetworkAccess: fc.constantFrom('', 'NetworkAccessTunneled', 'NetworkAccessUnrestricted'),
          PushNotificationsTenantId: fc.constantFrom('', 't1'),
        })
        .map((values) => [policies({ ...right, ...values })] as const),
    },
    { requiredKeys: [] },
  )
  .map((kinds) => kinds as Kinds);
const anyAnswers: fc.Arbitrary<Record<string, string>> = fc
  .tuple(
    ...questions.map(({ id, answers }) =>
      fc.option(fc.constantFrom(...answers.map((one) => `${id}=${one.id}`))),
    ),
  )
  .map((given) => Object.fromEntries(given.flatMap((one) => (one === null ? [] : [one.split('=')]))));

describe('whatever the case and whatever was answered', () => {
  it('nothing is asked where nothing is open', () => {
    fc.assert(
      fc.property(anyCase, anyAnswers, (byKind, answers) => {
        const { verdict, causes, nextQuestion } = diagnose(answered(byKind, answers));
        const open = verdict === 'inconclusive' || (causes[0] && causes[0].confidence !== 'confirmed');
        if (!open) expect(nextQuestion).toBeNull();
      }),
    );
  });

  it('nothing is asked that is there or answered already, and no person without need', () => {
    fc.assert(
      fc.property(anyCase, anyAnswers, (byKind, answers) => {
        const before = diagnose(answered(byKind, answers));
        const asked = before.nextQuestion;
        if (asked?.kind === 'evidence') expect(byKind[asked.evidence]).toBeUndefined();
        if (asked?.kind !== 'question') return;
        expect(answers).not.toHaveProperty(asked.question);
        const after = asked.answers.map(({ id }) =>
          diagnose(answered(byKind, { ...answers, [asked.question]: id })),
        );
        expect(after.some((one) => outcomeOf(one) !== outcomeOf(before))).toBe(true);
      }),
    );
  });

  it('no answer confirms a cause', () => {
    fc.assert(
      fc.property(anyCase, anyAnswers, (byKind, answers) => {
        const confirmed = (given: Record<string, string>) =>
          diagnose(answered(byKind, given)).causes.flatMap(({ id, confidence }) =>
            confidence === 'confirmed' ? [id] : [],
          );
        expect(confirmed({})).toEqual(expect.arrayContaining(confirmed(answers)));
      }),
    );
  });

  it('every finding that rests on an answer says so', () => {
    fc.assert(
      fc.property(anyCase, anyAnswers, (byKind, answers) => {
        for (const { summary, evidence } of diagnose(answered(byKind, answers)).findings) {
          if (evidence.some(({ file }) => file === reportedFile)) expect(summary).toMatch(/reported/i);
        }
      }),
    );
  });
});

function outcomeOf({ verdict, causes }: Diagnosis): string {
  return [verdict, ...causes.map(({ id, confidence }) => `${id} ${confidence}`)].join();
}
