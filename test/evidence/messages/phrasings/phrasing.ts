import type { Interpretation } from '../../../../src/evidence/messages/interpret.js';
import type { Failure } from '../../../../src/evidence/push-record.js';

/** A synthetic message, what it must mean in short (`ews-subscription failed http-413 @exchange`), and its level. */
export type Phrasing = readonly [message: string, meaning: string, level?: string];

/** An interpretation in short. */
export function brief(interpretation: Interpretation | null): string {
  if (interpretation === null) return 'null';
  if (interpretation.kind === 'condition')
    return `condition ${interpretation.condition} ${interpretation.state}`;
  const { step, outcome, failure, party } = interpretation;
  return [step, outcome, ...(failure ? [briefFailure(failure)] : []), ...(party ? [`@${party}`] : [])].join(
    ' ',
  );
}

function briefFailure(failure: Failure): string {
  if (failure.kind === 'http') return `http-${failure.status}`;
  if (failure.kind === 'network') return `${failure.reason}${failure.code ?? ''}`;
  if (failure.kind === 'authentication') return `auth${failure.code ?? ''}`;
  if (failure.kind === 'fault') return failure.name;
  return failure.kind;
}
