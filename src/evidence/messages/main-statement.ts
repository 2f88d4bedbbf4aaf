import type { Failure, Outcome, PushStep } from '../push-record.js';
import { isChallenge } from './failure.js';
import { faultIn } from './faults.js';
import { lastHttpStatus } from './http-status.js';
import { type Judgement, judge, statedReason } from './judgement.js';
import { type Statement, statementsOf } from './statements.js';
import { yieldOf } from './yield-words.js';

/** A statement with what it amounts to. */
export interface Reading {
  readonly statement: Statement;
  readonly step: PushStep;
  readonly outcome: Outcome;
  readonly failure: Failure | null;
}

/** The statement of a message that weighs most: a failure with its reason, any failure, a success, a start. */
export function mainStatement(text: string, isError: boolean): Reading | null {
  const readings = statementsOf(text).map((statement) => read(statement, isError));
  return readings.reduce<Reading | null>(
    (best, next) => (best === null || outweighs(next, best) ? next : best),
    null,
  );
}

function outweighs(next: Reading, best: Reading): boolean {
  const difference = weight(next) - weight(best);
  return difference > 0 || (difference === 0 && next.outcome === 'failed' && next.statement.isReason);
}

const outcomeWeights: Readonly<Record<Outcome, number>> = { failed: 3, succeeded: 2, started: 1, unclear: 0 };

function weight({ outcome, failure }: Reading): number {
  if (failure === null || failure.kind === 'unspecified') return outcomeWeights[outcome];
  return failure.kind === 'subscription-invalid' ? 4 : 5;
}

function read(statement: Statement, isError: boolean): Reading {
  const { step, implies } = statement.mention;
  const judgement = withSurroundings(statement, judge(statement.text, step));
  const isPlain = !isError && !statement.isReason;
  const settled = implies === 'event' ? (isPlain ? 'succeeded' : 'unclear') : implies;
  if (settled === 'succeeded' || settled === 'unclear')
    return { statement, step, outcome: settled, failure: null };
  if (failsSilently(statement, judgement, isError)) {
    return { statement, step, outcome: 'failed', failure: { kind: 'unspecified' } };
  }
  const { outcome, failure } = isOnlyHinted(statement, judgement)
    ? { ...judgement, outcome: 'unclear' as const }
    : judgement;
  return { statement, step, outcome, failure };
}

/** Whom a message names tells where a failure lies; that something went well with them says nothing of the step. */
function isOnlyHinted({ named, mention, text }: Statement, { outcome }: Judgement): boolean {
  const holdsToken = mention.step === 'apns-registration' && yieldOf(text, mention.step) === 'present';
  return !named && outcome === 'succeeded' && lastHttpStatus(text) === null && !holdsToken;
}

/** A step named in an error without a word on its course, or a prerequisite said to be missing. */
function failsSilently(
  { mention, named }: Statement,
  { outcome, isStated }: Judgement,
  isError: boolean,
): boolean {
  if (isStated || (outcome !== 'unclear' && outcome !== 'started')) return false;
  return (outcome === 'unclear' && mention.implies === 'failed') || (isError && named);
}

/** Sentences around a statement fill in what it leaves open; those after it may give a reason against it. */
function withSurroundings({ mention, named, text, before, after }: Statement, own: Judgement): Judgement {
  if (before === '' && after === '') return own;
  if (own.outcome === 'unclear') return judge(heading(before) + text + after, mention.step);
  if (own.outcome === 'started') return judge(text + after, mention.step);
  if (own.failure !== null && isChallenge(own.failure) && lastHttpStatus(after) !== null)
    return judge(text + after, mention.step);
  const reason = statedReason(after) ?? (own.failure === null ? null : reasonBefore(before, named));
  if (reason !== null && own.failure?.kind !== 'http')
    return { ...own, outcome: 'failed', failure: better(own.failure, reason) };
  return own;
}

/** Beside a step that is named, a sentence that names none may speak of anything, but a fault of Exchange. */
function reasonBefore(before: string, named: boolean): Failure | null {
  return named ? (faultIn(before)?.failure ?? null) : statedReason(before);
}

function better(own: Failure | null, other: Failure): Failure {
  return own === null || own.kind === 'unspecified' || own.kind === 'subscription-invalid' ? other : own;
}

/** What stands before a statement belongs to it only where it is a mere heading, such as "Request timed out." */
function heading(before: string): string {
  const last = before.split(/(?<=[.;!?] )/).at(-1) ?? '';
  return last.trim().split(' ').length <= 2 || statedReason(last) !== null ? last : '';
}
