import type { Located } from '../evidence/located.js';
import type { PushSeries, PushStep } from '../evidence/push-record.js';
import type { Basis, FindingDraft } from './check.js';
import { type AppRecords, countOf, isRecovered, samplesOf, successesOf } from './facts/push-steps.js';
import { standingProof } from './facts/standing-proof.js';
import type { Stage } from './stages.js';
import { failureWords, listWords } from './words.js';

/** How a check words what it found about one kind of failure. */
export interface FailureWording<Variant extends string> {
  readonly variant: Variant;
  readonly recoveredVariant: Variant;
  /** What failed, as the beginning of a sentence: `Exchange refuses the subscription request as too large`. */
  readonly sentence: string;
  /** Whether the sentence itself names the reason. */
  readonly saysWhy?: boolean;
  readonly status?: 'fail' | 'warn' | 'info';
  readonly basis?: Basis;
  readonly stage?: Stage;
}

/** The finding that failures of one kind make: failing at the end of the evidence, or recovered. */
export function failureFinding<Variant extends string>(
  given: AppRecords,
  failures: readonly PushSeries[],
  wording: FailureWording<Variant>,
): FindingDraft<Variant>[] {
  const [first, ...rest] = samplesOf(failures);
  if (first === undefined) return [];
  const recovery = isRecovered(given, failures);
  const common = { count: countOf(failures), basis: wording.basis ?? 'stated', stage: wording.stage };
  const reasons = wording.saysWhy === true ? '' : `: ${listWords(failures.flatMap(reasonWords))}`;
  const how = `${wording.sentence}${reasons}`;
  return [
    recovery === null
      ? draft(common, wording.variant, wording.status ?? 'fail', how, [first, ...rest])
      : {
          ...draft(common, wording.recoveredVariant, 'info', `${how}; it worked again later`, [
            first,
            ...rest,
            recovery,
          ]),
          recovered: true,
        },
  ];
}

function reasonWords({ failure }: PushSeries): string[] {
  return failure === null ? [] : [failureWords(failure)];
}

function draft<Variant extends string>(
  { stage, ...common }: { count: number; basis: Basis; stage: Stage | undefined },
  variant: Variant,
  status: FindingDraft['status'],
  summary: string,
  evidence: readonly [Located, ...Located[]],
): FindingDraft<Variant> {
  return { ...common, ...(stage === undefined ? {} : { stage }), variant, status, summary, evidence };
}

/** The finding that a step works at the end of the evidence; none where it failed last, or was never seen. */
export function successFinding<Variant extends string>(
  given: AppRecords,
  step: PushStep,
  variant: Variant,
  summary: string,
): FindingDraft<Variant>[] {
  const proof = standingProof(given, step);
  if (proof === null) return [];
  const successes = successesOf(given, [step]);
  const told = successes.length > 0 ? summary : `Inferred from a later record: ${summary}`;
  return [
    {
      variant,
      status: 'pass',
      summary: told,
      count: Math.max(countOf(successes), 1),
      evidence: [proof, ...samplesOf(successes)],
    },
  ];
}
