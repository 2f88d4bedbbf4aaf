import type { PushStep } from '../push-record.js';
import type { PushInterpretation } from './interpretation.js';
import { mainStatement, type Reading } from './main-statement.js';
import { partyOf } from './party.js';

/** What a message in normal form says about the delivery chain, and whether it names the step outright. */
export interface PushReading {
  readonly interpretation: PushInterpretation;
  readonly named: boolean;
}

export function readPush(text: string, isError: boolean): PushReading | null {
  const reading = mainStatement(text, isError);
  if (reading === null) return null;
  const { outcome, failure, statement } = reading;
  const step = refinedStep(reading);
  const around = statement.isReason ? text : statement.before + statement.after;
  const party = partyOf(statement.text, step) ?? partyOf(around, step);
  return { interpretation: { kind: 'push', step, outcome, failure, party }, named: statement.named };
}

/** iOS answers a registration for a token without HTTP or sign-in: such a refusal came from a server. */
function refinedStep({ step, failure, statement }: Reading): PushStep {
  const fromServer = failure?.kind === 'http' || failure?.kind === 'authentication';
  if (step !== 'apns-registration' || !fromServer) return step;
  const ofListener = partyOf(statement.text, 'listener-registration') === 'listener';
  return ofListener ? 'listener-registration' : 'ews-subscription';
}
