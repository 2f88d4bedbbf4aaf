import { describe, expect, it } from 'vitest';
import type { EvidenceLine, Finding } from '../../../src/diagnosis/diagnosis.js';
import { reportedFile } from '../../../src/evidence/reported.js';
import type { Redacted } from '../../../src/redaction/redacted.js';
import { evidenceParagraphs } from '../../../src/report/drafts/evidence.js';
import { redacted, syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';

const diagnosis = syntheticDiagnosis();
const [first] = diagnosis.findings as [Finding<Redacted>];

function paragraphsFor(...findings: Finding<Redacted>[]): string[] {
  const because = findings.map(({ id }) => id);
  const causes = diagnosis.causes.map((cause) => ({ ...cause, because }));
  return evidenceParagraphs({ ...diagnosis, findings: findings.toReversed() }, causes);
}

function line(at: number, text: string, file = 'a.csv'): EvidenceLine<Redacted> {
  return { file: redacted(file), line: at, text: redacted(text), time: null };
}

describe('what a draft rests on', () => {
  it('is told in the order of the reasons, a line each', () => {
    const [one, two] = paragraphsFor(
      { ...first, id: 'one', evidence: [line(1, 'x')] },
      { ...first, id: 'two', evidence: [line(2, 'y'), line(3, 'z')] },
    );
    expect(one).toContain('\n  a.csv:1  "x"');
    expect(two?.match(/a\.csv/g)).toHaveLength(1);
  });

  it('shows no line twice', () => {
    const [, two] = paragraphsFor(
      { ...first, id: 'one', evidence: [line(1, 'x')] },
      { ...first, id: 'two', evidence: [line(1, 'x'), line(2, 'y')] },
    );
    expect(two).toContain('a.csv:2');
    expect(two).not.toContain('a.csv:1');
  });

  it('prefers lines without pseudonyms', () => {
    const evidence = [line(1, 'on host-1a2b3c'), line(2, 'plain'), line(3, 'plain')] as const;
    const [only] = paragraphsFor({ ...first, evidence });
    expect(only).not.toContain('host-1a2b3c');
    expect(only?.match(/a\.csv/g)).toHaveLength(2);
  });

  it('names a person as the source of what a person reported', () => {
    const [only] = paragraphsFor({ ...first, evidence: [line(1, 'Yes', reportedFile)] });
    expect(only).toBe(`- ${first.summary}\n  reported by a person`);
  });

  it('is, of a record that is too long, what it says and when', () => {
    const said = `The request was refused ${'again and '.repeat(12)}again: HTTP 413`;
    const text = `20-Nov-2026 09:12:33:310 (+0000),ERROR,Secure Mail.APNS,File.m,-[Some method:],827,"${said}"`;
    const time = { utc: Date.UTC(2026, 10, 20, 9, 12, 33), offsetMinutes: 0 };
    const [only] = paragraphsFor({ ...first, evidence: [{ ...line(7, text), time }] });
    expect(only).toContain(`  a.csv:7, 20 Nov 2026 09:12:33 UTC (+00:00 on the device)  "…${said}"`);
  });

  it('is at most three findings', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({
      ...first,
      id,
      evidence: [line(at, id)] as const,
    }));
    expect(paragraphsFor(...many)).toHaveLength(3);
  });
});
