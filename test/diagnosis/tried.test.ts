import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes as register } from '../../src/diagnosis/causes/index.js';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { Confidence, Diagnosis, FoundCause } from '../../src/diagnosis/diagnosis.js';
import { nextStep, type TriedStep, withTried } from '../../src/diagnosis/tried.js';
import { appLog, at, evidence, failed, http, policies } from '../support/evidence.js';

const nobodyFound = diagnose(evidence({}));
const confidences: readonly Confidence[] = ['confirmed', 'likely', 'possible'];

function found(id: string, confidence: Confidence): FoundCause {
  const known = register.find((cause) => cause.id === id);
  if (known === undefined) throw new Error(`no such cause: ${id}`);
  const steps = known.steps.map(({ id, title, text, article }) => ({ id, title, text, article }));
  const { title, stage, owner, action } = known;
  return { id, title, summary: title, confidence, stage, owner, action, because: [], against: [], steps };
}

/** A diagnosis with these causes, as `ews-unreachable likely`. */
function diagnosisOf(...words: string[]): Diagnosis {
  const causes = words.map((word) => found(...(word.split(' ') as [string, Confidence])));
  return { ...nobodyFound, verdict: 'cause-found', causes };
}

function words({ causes }: Diagnosis): string[] {
  return causes.map(({ id, confidence }) => `${id} ${confidence}`);
}

function mark(
  cause: string,
  step: string,
  result: TriedStep['result'] = 'did-not-help',
  when = 1000,
): TriedStep {
  return { cause, step, result, at: when };
}

function allSteps(cause: string): TriedStep[] {
  return found(cause, 'likely').steps.map(({ id }) => mark(cause, id));
}

describe('what did not help', () => {
  it('lowers its cause by one class and stands it behind its equals', () => {
    const diagnosis = diagnosisOf(
      'ews-unreachable likely',
      'push-not-delivered likely',
      'tenant-id-wrong possible',
    );
    expect(words(withTried(diagnosis, [mark('ews-unreachable', 'which-host')]))).toEqual([
      'push-not-delivered likely',
      'tenant-id-wrong possible',
      'ews-unreachable possible',
    ]);
  });

  it('leaves a cause that was confirmed before the possible ones', () => {
    const diagnosis = diagnosisOf(
      'ews-request-too-large confirmed',
      'push-not-delivered likely',
      'tenant-id-wrong possible',
    );
    expect(words(withTried(diagnosis, [mark('ews-request-too-large', 'raise-value')]))).toEqual([
      'push-not-delivered likely',
      'ews-request-too-large likely',
      'tenant-id-wrong possible',
    ]);
  });

  it('lowers once, however many steps, until all of them failed', () => {
    const diagnosis = diagnosisOf(
      'ews-request-too-large confirmed',
      'tenant-id-wrong possible',
      'ews-unreachable possible',
    );
    const marks = allSteps('ews-request-too-large');
    expect(words(withTried(diagnosis, marks.slice(1)))[0]).toBe('ews-request-too-large likely');
    expect(words(withTried(diagnosis, [...marks, mark('tenant-id-wrong', 'check-region')]))).toEqual([
      'ews-unreachable possible',
      'tenant-id-wrong possible',
      'ews-request-too-large possible',
    ]);
  });

  it('says no more once the same step is marked as done', () => {
    const diagnosis = diagnosisOf('ews-unreachable likely');
    const marks = [
      mark('ews-unreachable', 'which-host', 'done', 2000),
      mark('ews-unreachable', 'which-host'),
    ];
    expect(withTried(diagnosis, marks)).toBe(diagnosis);
  });

  it('touches verdict, findings and chain as little as the diagnosis given', () => {
    const diagnosis = diagnosisOf('ews-unreachable likely', 'push-not-delivered likely');
    const before = structuredClone(diagnosis);
    const { causes: _, ...rest } = withTried(diagnosis, [mark('ews-unreachable', 'which-host')]);
    expect(diagnosis).toEqual(before);
    const { causes: __, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
  });
});

describe('a confirmed cause', () => {
  const logged = diagnose(evidence({ 'app-log': appLog([failed('ews-subscription', http(413), '09:12')]) }));
  const marks = (clock: string) =>
    allSteps('ews-request-too-large').map((one) => ({ ...one, at: at(clock).utc }));

  it('stays confirmed where its own record is later than the mark', () => {
    expect(withTried(logged, marks('09:11'))).toBe(logged);
    expect(nextStep(logged, marks('09:11'))).toBeNull();
  });

  it('is lowered where the record is older than any mark', () => {
    expect(words(withTried(logged, marks('09:12')))).toEqual(['ews-request-too-large possible']);
    const [first, ...rest] = marks('09:11');
    const one = [...rest, { ...(first as TriedStep), at: at('09:13').utc }];
    expect(words(withTried(logged, one))).toEqual(['ews-request-too-large possible']);
  });

  it('is lowered where its record has no time, as a policy', () => {
    const byKind = { 'app-policies': [policies({ PushNotificationsEnabled: 'false' })] as const };
    const tried = [mark('push-disabled-by-policy', 'switch-push-on')];
    expect(words(withTried(diagnose(evidence(byKind)), tried))).toEqual([
      'listener-host-invalid confirmed',
      'push-disabled-by-policy likely',
    ]);
  });
});

describe('the next step', () => {
  const diagnosis = diagnosisOf('ews-unreachable likely', 'tenant-id-wrong likely');

  function next(...marks: TriedStep[]): string | null {
    const offered = nextStep(diagnosis, marks);
    return offered === null ? null : `${offered.cause.id} ${offered.step.id}`;
  }

  it('is the first of the first cause', () => {
    expect(next()).toBe('ews-unreachable which-host');
  });

  it('follows one that was done', () => {
    const second = found('ews-unreachable', 'likely').steps[1]?.id;
    expect(next(mark('ews-unreachable', 'which-host', 'done'))).toBe(`ews-unreachable ${second}`);
  });

  it('is the next cause’s after one that did not help', () => {
    expect(next(mark('ews-unreachable', 'which-host'))).toBe('tenant-id-wrong check-tenant-id');
  });

  it('is none where all are tried', () => {
    expect(next(...allSteps('ews-unreachable'), ...allSteps('tenant-id-wrong'))).toBeNull();
    expect(nextStep(nobodyFound, [])).toBeNull();
  });
});

describe('always', () => {
  const settled = fc.constantFrom('confirmed' as const, 'likely' as const);
  const ids = register.map(({ id }) => id);
  /** Some causes, settled ones first as every diagnosis has them. */
  const diagnoses = fc
    .record({
      some: fc.shuffledSubarray(ids),
      split: fc.nat(8),
      sure: fc.array(settled, { minLength: 30, maxLength: 30 }),
    })
    .map(({ some, split, sure }) =>
      diagnosisOf(...some.map((id, index) => `${id} ${index < split ? sure[index] : 'possible'}`)),
    );
  const step = fc.constantFrom(
    ...register.flatMap(({ id, steps }) => steps.map((one) => [id, one.id] as const)),
  );
  const marks = fc.array(
    fc
      .tuple(step, fc.constantFrom('done' as const, 'did-not-help' as const), fc.nat(5))
      .map(([[cause, id], result, when]) => mark(cause, id, result, when)),
    { maxLength: 60 },
  );

  it('keeps the causes, raises none, and lowers by one class unless all steps failed', () => {
    fc.assert(
      fc.property(diagnoses, marks, (diagnosis, tried) => {
        const { causes } = withTried(diagnosis, tried);
        expect(causes.map(({ id }) => id).sort()).toEqual(diagnosis.causes.map(({ id }) => id).sort());
        for (const cause of causes) {
          const before = diagnosis.causes.find(({ id }) => id === cause.id) as FoundCause;
          const down = confidences.indexOf(cause.confidence) - confidences.indexOf(before.confidence);
          const marked = tried.some((one) => one.cause === cause.id && one.result === 'did-not-help');
          expect(down).toBeGreaterThanOrEqual(0);
          if (!marked) expect(cause).toBe(before);
          else if (cause.confidence !== 'possible') expect(down).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('stands a lowered cause behind its equals and betters, and keeps the order of the others', () => {
    fc.assert(
      fc.property(diagnoses, marks, (diagnosis, tried) => {
        const { causes } = withTried(diagnosis, tried);
        const untouched = causes.filter((cause) => diagnosis.causes.includes(cause));
        expect(untouched).toEqual(diagnosis.causes.filter((cause) => untouched.includes(cause)));
        for (const [index, cause] of causes.entries()) {
          if (untouched.includes(cause)) continue;
          const behind = causes.slice(index + 1).filter((other) => untouched.includes(other));
          expect(
            behind.every(
              (other) => confidences.indexOf(other.confidence) > confidences.indexOf(cause.confidence),
            ),
          ).toBe(true);
        }
      }),
    );
  });

  it('changes nothing when applied again, and nothing without a mark', () => {
    fc.assert(
      fc.property(diagnoses, marks, (diagnosis, tried) => {
        const once = withTried(diagnosis, tried);
        expect(withTried(once, tried)).toBe(once);
        const stored = JSON.parse(JSON.stringify(once)) as Diagnosis;
        expect(withTried(stored, tried)).toEqual(stored);
        expect(nextStep(once, tried)).toEqual(nextStep(diagnosis, tried));
        expect(withTried(diagnosis, [])).toBe(diagnosis);
        const done = tried.filter(({ result }) => result === 'done');
        expect(withTried(diagnosis, done)).toBe(diagnosis);
      }),
    );
  });
});
