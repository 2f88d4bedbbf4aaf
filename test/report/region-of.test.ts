import { describe, expect, it } from 'vitest';
import { regionOf } from '../../src/report/region-of.js';
import { redacted, syntheticDiagnosis } from '../cases/synthetic-diagnosis.js';

function withSummaries(...summaries: string[]) {
  const diagnosis = syntheticDiagnosis();
  const [first] = diagnosis.findings;
  if (first === undefined) throw new Error('the synthetic diagnosis has a finding');
  return { ...diagnosis, findings: summaries.map((text) => ({ ...first, summary: redacted(text) })) };
}

describe('the region of a case', () => {
  it('is that of an endpoint in the findings', () => {
    expect(regionOf(withSummaries('The host is EU-WEST-1.pushreg.xm.citrix.com (EMEA)'))).toBe('eu-west-1');
  });

  it('is rather the one that Exchange sends to', () => {
    const both = withSummaries(
      'The host is eu-west-1.pushreg.xm.citrix.com',
      'No answer of us-east-1.mailboxlistener.xm.citrix.com',
    );
    expect(regionOf(both)).toBe('us-east-1');
  });

  it('is unknown where none is named, or one that nobody knows', () => {
    expect(regionOf(syntheticDiagnosis())).toBeNull();
    expect(regionOf(withSummaries('The host is mars-1.pushreg.xm.citrix.com'))).toBeNull();
  });
});
