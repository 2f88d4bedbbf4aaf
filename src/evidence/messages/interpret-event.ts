import type { Failure, PushStep } from '../push-record.js';
import { deniesEntitlement } from './entitlement.js';
import { osStatusFailure, urlFailure } from './error-codes.js';
import { eventStep } from './event-operation.js';
import { foldText } from './fold-text.js';
import { isAcceptance, isRefusal } from './http-status.js';
import type { Interpretation } from './interpretation.js';
import { type Judgement, judge } from './judgement.js';
import { normalForm } from './normal-form.js';
import { partyOf } from './party.js';

const unclear: Judgement = { outcome: 'unclear', failure: null, isStated: false };
const succeeded: Judgement = { outcome: 'succeeded', failure: null, isStated: true };

/** What one row of the events file says; null where its operation is none of the chain. */
export function interpretEvent(operation: string, status: string): Interpretation | null {
  const operationText = normalForm(operation);
  const step = eventStep(operationText);
  if (step === null) return null;
  const { outcome, failure } = deniesEntitlement(foldText(status))
    ? failed({ kind: 'entitlement' })
    : judgeStatus(normalForm(status), operationText, step);
  const party = partyOf(status === '' ? operationText : `${normalForm(status)}; ${operationText}`, step);
  return { kind: 'push', step, outcome, failure, party };
}

/** An empty status leaves the word to the operation, as in "Subscribe failed". */
function judgeStatus(status: string, operation: string, step: PushStep): Judgement {
  if (status === '') return judgeOperation(operation, step);
  if (/^-?\d{1,6}$/.test(status)) return judgeNumber(Number(status));
  return judgeBoolean(status, step) ?? judge(status, step);
}

function judgeOperation(operation: string, step: PushStep): Judgement {
  const judged = judge(operation, step);
  return judged.outcome === 'failed' || judged.outcome === 'succeeded' ? judged : unclear;
}

/** 0 and 1 are unclear: each means yes in one habit and no in the other. */
function judgeNumber(number: number): Judgement {
  if (isAcceptance(number)) return succeeded;
  if (isRefusal(number)) return failed({ kind: 'http', status: number });
  const failure = urlFailure(number) ?? osStatusFailure(number);
  return failure === null ? unclear : failed(failure);
}

function judgeBoolean(status: string, step: PushStep): Judgement | null {
  if (/^(?:true|yes|y|ja|oui|si)[.!]?$/.test(status)) return succeeded;
  if (!/^(?:false|no|n|nein|non)[.!]?$/.test(status)) return null;
  return failed({ kind: step === 'validity-check' ? 'subscription-invalid' : 'unspecified' });
}

function failed(failure: Failure): Judgement {
  return { outcome: 'failed', failure, isStated: true };
}
