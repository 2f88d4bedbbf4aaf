import type { Confidence, Verdict } from '../../src/diagnosis/diagnosis.js';
import { stages } from '../../src/diagnosis/stages.js';
import type { Told } from './compare.js';

/** A diagnosis with these causes and nothing else. */
export function diagnosisOf(
  verdict: Verdict,
  causes: readonly (readonly [id: string, confidence: Confidence])[] = [],
): Told {
  return {
    verdict,
    causes: causes.map(([id, confidence]) => ({ id, confidence })),
    ruledOut: [],
    chain: stages.map((stage) => ({ stage, state: 'unknown' })),
  };
}
