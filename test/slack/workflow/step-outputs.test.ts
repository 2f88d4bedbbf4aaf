import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stepOutputs } from '../../../src/slack/workflow/step-outputs.js';
import { syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';
import { anyCaseView } from '../blocks/case-view-arbitrary.js';
import { caseViewOf } from '../blocks/case-views.js';

const manifest = parse(readFileSync(new URL('../../../manifest.yml', import.meta.url), 'utf8'));
const declared: Record<string, { type: string; is_required: boolean }> =
  manifest.functions.diagnose_bundle.output_parameters;
const message = { channel: 'C1', threadTs: '1.1', messageTs: '1.2', kind: 'answer' } as const;
const base = 'https://workspace.example/';

describe('stepOutputs', () => {
  it('tells the first cause, the case and the answer', () => {
    const view = caseViewOf(syntheticDiagnosis());
    expect(stepOutputs({ kind: 'diagnosed', view, message }, base)).toEqual({
      verdict: 'cause-found',
      cause: 'Exchange refuses the subscription request as too large',
      confidence: 'confirmed',
      stage: 'EWS subscription',
      owner: 'Exchange administrator',
      summary:
        'Push is broken at the EWS subscription (confirmed). Exchange answers the subscription request with HTTP 413.',
      case_id: 'abc',
      permalink: 'https://workspace.example/archives/C1/p12?thread_ts=1.1&cid=C1',
      cause_count: 1,
    });
  });

  it('is what the manifest declares, and nothing in it acts as markup', () => {
    fc.assert(
      fc.property(anyCaseView, fc.constantFrom(message, null), (view, answer) => {
        const outputs = stepOutputs({ kind: 'diagnosed', view, message: answer }, base);
        for (const [name, value] of Object.entries(outputs)) expect(typeof value).toBe(declared[name]?.type);
        const required = Object.entries(declared).filter(([, { is_required }]) => is_required);
        for (const [name] of required) expect(outputs).toHaveProperty(name);
        expect(outputs.summary).not.toMatch(/[<>]/);
      }),
      { numRuns: 50 },
    );
  });
});
