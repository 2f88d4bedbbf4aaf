import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import { redactDiagnosis, redactWithReport } from '../../src/redaction/gate.js';
import { mapTexts } from '../../src/redaction/map-texts.js';
import { pseudonymsIn } from '../../src/redaction/pseudonyms.js';
import { redactionLine } from '../../src/report/redaction-words.js';
import { syntheticDiagnosis } from '../cases/synthetic-diagnosis.js';

/** A diagnosis whose only texts of a bundle are these, one line of evidence each. All of it is synthetic. */
function diagnosisOf(...texts: readonly [string, ...string[]]): Diagnosis {
  const plain: Diagnosis = syntheticDiagnosis();
  const [finding] = plain.findings;
  if (finding === undefined) throw new Error('the synthetic diagnosis has findings');
  const line = (text: string) => ({ file: 'x.csv', line: 1, text, time: null });
  const [first, ...rest] = texts;
  const evidence = [line(first), ...rest.map(line)] as const;
  return {
    ...plain,
    causes: [],
    findings: [{ ...finding, summary: 'x', evidence }],
    sources: [],
    timeline: [],
  };
}

const reportOf = (...texts: readonly [string, ...string[]]) =>
  redactWithReport(diagnosisOf(...texts), [], { salt: 's' }).redactions;

describe('the report of what was redacted', () => {
  it('counts each value once, and each place in every text that is shown', () => {
    const text = 'user=jdoe, user=asmith and user=jdoe';
    expect(reportOf(text, text)).toEqual({ user: { values: 2, places: 6 } });
  });

  it('takes the spellings of one identity for one value', () => {
    expect(reportOf('user=jane.doe', 'mailbox of Jane Doe', 'JANE.DOE')).toEqual({
      user: { values: 1, places: 3 },
    });
  });

  it.each([
    ['at 10.1.2.3', { address: { values: 1, places: 1 } }],
    ['server=zeus77', { host: { values: 1, places: 1 } }],
    ["Jane's iPhone", { device: { values: 1, places: 1 } }],
    ['tenantId=acme-77', { 'tenant-id': { values: 1, places: 1 } }],
    ['listenerToken=zz9plural', { 'listener-token': { values: 1, places: 1 } }],
    ['subscriptionId=HQBh3Zz', { 'subscription-id': { values: 1, places: 1 } }],
    ['0b5e4a1e-12ab-4cde-8f01-23456789abcd', { id: { values: 1, places: 1 } }],
    ['password=Hunter2', { secret: { values: 1, places: 1 } }],
  ])('knows the kind of %s', (text, report) => {
    expect(reportOf(text)).toEqual(report);
  });

  it('is empty where nothing was hidden', () => {
    expect(reportOf('HTTP status code: 413')).toEqual({});
  });

  it('does not count what was hidden before', () => {
    const once = redactDiagnosis(diagnosisOf('user=jdoe password=Hunter2'), [], { salt: 's' });
    expect(redactWithReport(once, [], { salt: 's' }).redactions).toEqual({});
  });

  it('counts what stands in file names and in what steps take from the evidence', () => {
    const plain: Diagnosis = syntheticDiagnosis();
    const [cause] = plain.causes;
    const [step] = cause?.steps ?? [];
    if (cause === undefined || step === undefined) throw new Error('the synthetic diagnosis has steps');
    const taking = {
      ...step,
      text: 'ask <ews-host>, then <ews-host>',
      values: { 'ews-host': 'zeus.corp.local' },
    };
    const empty = diagnosisOf('x');
    const { diagnosis, redactions } = redactWithReport(
      {
        ...empty,
        causes: [{ ...cause, summary: 'x', steps: [taking, { ...taking, text: 'nothing to fill in' }] }],
        timeline: [],
        findings: empty.findings.map((one) => ({
          ...one,
          evidence: [{ ...one.evidence[0], file: 'zeus.corp.local/x.csv' }],
        })),
      },
      [],
      { salt: 's' },
    );
    expect(redactions).toEqual({ host: { values: 1, places: 3 } });
    expect(diagnosis.causes[0]?.steps[0]?.text).toMatch(/^ask (host-[0-9a-f]{6}), then \1$/);
  });

  it('counts as many places as the texts show', () => {
    const { diagnosis, redactions } = redactWithReport(
      diagnosisOf('CORP\\jdoe on zeus.corp.local', 'jdoe: zeus.corp.local, 10.1.2.3'),
      [],
      { salt: 's' },
    );
    let shown = 0;
    mapTexts<string>(diagnosis, (text) => {
      shown += pseudonymsIn(text).length;
      return text;
    });
    const places = Object.values(redactions).reduce((sum, count) => sum + count.places, 0);
    expect(places).toBe(shown);
  });
});

describe('the line that says it', () => {
  it.each([
    [{}, 'Redacted: nothing'],
    [
      { secret: { values: 1, places: 1 }, user: { values: 3, places: 14 } },
      'Redacted: 3 users in 14 places, 1 secret removed',
    ],
    [{ secret: { values: 2, places: 5 } }, 'Redacted: 2 secrets removed in 5 places'],
    [
      { 'tenant-id': { values: 1, places: 1 }, address: { values: 2, places: 1200 } },
      'Redacted: 2 network addresses in 1,200 places, 1 tenant ID in 1 place',
    ],
  ])('%o', (report, line) => {
    expect(redactionLine(report)).toBe(line);
  });
});
