import type { ChainState, Diagnosis } from './diagnosis.js';
import { isFault, type Judged } from './judgement.js';
import type { EngineFinding } from './run-checks.js';
import { type Stage, stageOrder, stages } from './stages.js';

/** Every stage with its state, in order. */
export function buildChain(
  findings: readonly EngineFinding[],
  judged: readonly Judged[],
): Diagnosis['chain'] {
  return stages.map((stage) => ({ stage, state: stateOf(stage, findings, judged) }));
}

function stateOf(stage: Stage, findings: readonly EngineFinding[], judged: readonly Judged[]): ChainState {
  const own = findings.filter((finding) => finding.stage === stage);
  if (own.some((finding) => finding.status === 'fail' && isFault(finding))) return 'failing';
  if (judged.some(({ cause, confidence }) => cause.stage === stage && confidence !== 'possible'))
    return 'failing';
  if (own.some(({ recovered }) => recovered)) return 'recovered';
  if (own.some(({ status }) => status === 'pass')) return 'ok';
  return isProvenByPush(stage, findings) ? 'ok' : 'unknown';
}

/** A push that arrives has passed every stage before its delivery (contract: stages, in order). */
function isProvenByPush(stage: Stage, findings: readonly EngineFinding[]): boolean {
  const arrives = findings.some(({ id }) => id === 'push-arrival.arriving');
  return (
    arrives && stageOrder(stage) > stageOrder('policy') && stageOrder(stage) < stageOrder('push-delivery')
  );
}
