import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import { redactDiagnosis } from '../../src/redaction/gate.js';
import { syntheticDiagnosis } from '../cases/synthetic-diagnosis.js';

/** The synthetic diagnosis with texts of a bundle wherever a diagnosis has room for them. */
function diagnosisWith(text: string, file = 'Secure Mail/x.csv'): Diagnosis {
  const plain: Diagnosis = syntheticDiagnosis();
  const [finding] = plain.findings;
  if (finding === undefined) throw new Error('the synthetic diagnosis has findings');
  return {
    ...plain,
    causes: plain.causes.map((cause) => ({ ...cause, summary: text })),
    findings: [{ ...finding, summary: text, evidence: [{ file, line: 1, text, time: null }] }],
    sources: plain.sources.map((source) => ({
      ...source,
      file,
      problem: { code: 'ZIP_CRC', message: `x (${text})` },
    })),
    timeline: plain.timeline.map((entry) => ({ ...entry, text, file })),
  };
}

describe('a diagnosis past the gate', () => {
  it('has no text of the bundle left in clear, wherever it stands', () => {
    const shown = JSON.stringify(
      redactDiagnosis(diagnosisWith('user=jdoe at zeus.corp.local'), [], { salt: 's' }),
    );
    expect(shown).not.toMatch(/jdoe|zeus|corp\.local/);
  });

  it('hides in file names and bare words what another text gave away', () => {
    const text = 'logon of CORP\\jdoe on zeus77.fabrikam.example; Fabrikam: jdoe, zeus77';
    const shown = JSON.stringify(
      redactDiagnosis(diagnosisWith(text, 'jdoe/Fabrikam logs/zeus77.csv'), [], { salt: 's' }),
    );
    expect(shown).not.toMatch(/jdoe|fabrikam|zeus77/i);
  });

  it('does not spread what may be a word of a sentence', () => {
    const text = 'user: frobnicated the badge';
    const { findings } = redactDiagnosis(diagnosisWith(text, 'frobnicated/x.csv'), [], { salt: 's' });
    expect(findings[0]?.evidence[0].file).toBe('frobnicated/x.csv');
  });

  it('keeps everything that is no text of the bundle', () => {
    const diagnosis = diagnosisWith('HTTP status code: 413');
    expect(redactDiagnosis(diagnosis, [], { salt: 's' })).toEqual(diagnosis);
  });

  it('reveals identities on demand', () => {
    const diagnosis = diagnosisWith('user=jdoe at zeus.corp.local');
    expect(redactDiagnosis(diagnosis, [], { salt: 's', reveal: true })).toEqual(diagnosis);
  });
});
