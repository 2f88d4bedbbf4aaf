import type { Failure, Outcome, PushStep } from '../push-record.js';
import { type Aside, asides } from './aside-words.js';
import { isChallenge, type StatedFailure, statedFailure } from './failure.js';
import { type Flag, flags } from './flag-words.js';
import { isAcceptance, lastHttpStatus } from './http-status.js';
import { negations } from './negation-words.js';
import { type OutcomeWord, outcomeWords } from './outcome-words.js';
import { firstMeaning, hitsOf, type Remainder, takeOut } from './pattern.js';
import { recoveries } from './recovery-words.js';
import { type Verdict, verdicts } from './verdict-words.js';
import { type Yield, yieldOf } from './yield-words.js';

/** How a step ended, and why. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly failure: Failure | null;
  /** False where the text speaks of the step and says nothing about its course. */
  readonly isStated: boolean;
}

/** Everything in a text that bears on how a step ended. */
interface Signs {
  readonly stated: StatedFailure | null;
  /** Where each kind of word stands last. */
  readonly words: ReadonlyMap<OutcomeWord, number>;
  readonly verdict: Verdict | null;
  readonly yielded: Yield | null;
  readonly accepted: boolean;
  readonly asides: ReadonlySet<Aside>;
  readonly recoveredAt: number;
}

/** What the text says about how `step` ended. */
export function judge(text: string, step: PushStep): Judgement {
  const signs = signsOf(text, step);
  if (hasFailed(signs)) return { outcome: 'failed', failure: failureOf(signs), isStated: true };
  const outcome = outcomeWithoutFailure(signs);
  return { outcome, failure: null, isStated: outcome === 'succeeded' || saysCourse(signs) };
}

/** The reason a text states, its asides left out. */
export function statedReason(text: string): Failure | null {
  return statedFailure(takeOut(asides, text).rest)?.failure ?? null;
}

function signsOf(text: string, step: PushStep): Signs {
  const { rest: plain, taken } = takeOut(asides, text);
  const said = new Set(taken.map(({ means }) => means));
  const fields = takeOut(flags, plain);
  const status = lastHttpStatus(plain);
  return {
    stated: unmetFailure(takeOut(flagsOfSuccess, plain).rest, said),
    words: lastPlaces(fields, step),
    verdict: step === 'validity-check' ? firstMeaning(verdicts, fields.rest) : null,
    yielded: yieldOf(plain, step),
    accepted: status !== null && isAcceptance(status.status),
    asides: said,
    recoveredAt: hitsOf(recoveries, takeOut(negations, plain).rest).at(-1)?.end ?? -1,
  };
}

/** Fields such as `cancelled=NO` name a reason and deny it. */
const flagsOfSuccess = flags.filter(({ means }) => means === 'succeeded');

/** The failure stated, unless it is a demand to sign in that is being met. */
function unmetFailure(text: string, said: ReadonlySet<Aside>): StatedFailure | null {
  const stated = statedFailure(text);
  return stated !== null && said.has('challenge') && isChallenge(stated.failure) ? null : stated;
}

/** Steps that are done once their message is on its way; elsewhere that is but the beginning. */
const deliveries: ReadonlySet<PushStep> = new Set([
  'listener-registration',
  'listener-update',
  'push-received',
  'synchronisation',
]);

function lastPlaces({ rest, taken }: Remainder<Flag>, step: PushStep): Map<OutcomeWord, number> {
  const denied = takeOut(negations, rest);
  const found = [...taken, ...denied.taken, ...hitsOf(outcomeWords, denied.rest)];
  const places = new Map<OutcomeWord, number>();
  for (const { means, index } of found) places.set(means, Math.max(index, places.get(means) ?? 0));
  const passedOn = places.get('passed-on');
  if (passedOn !== undefined && deliveries.has(step)) places.set('succeeded', passedOn);
  return places;
}

function hasFailed({ stated, words, verdict, yielded, recoveredAt }: Signs): boolean {
  const isDenied = verdict === 'invalid' || yielded === 'absent';
  const failedAt = Math.max(stated?.index ?? -1, words.get('failed') ?? -1, isDenied ? 0 : -1);
  return failedAt >= 0 && recoveredAt <= failedAt;
}

/** Exchange's fault that it knows no such subscription is but another word for an invalid one. */
function failureOf({ stated, verdict }: Signs): Failure {
  if (stated !== null && !(verdict === 'invalid' && stated.failure.kind === 'fault')) return stated.failure;
  return { kind: verdict === 'invalid' ? 'subscription-invalid' : 'unspecified' };
}

function outcomeWithoutFailure({
  words,
  verdict,
  yielded,
  accepted,
  asides: said,
  recoveredAt,
}: Signs): Outcome {
  if (recoveredAt >= 0 || verdict === 'valid' || accepted || words.has('succeeded')) return 'succeeded';
  if (words.has('held')) return 'unclear';
  if (words.has('started') || said.has('started') || said.has('challenge')) return 'started';
  if (said.has('no-error') || yielded === 'present') return 'succeeded';
  return words.has('doing') ? 'started' : 'unclear';
}

function saysCourse({ words, asides: said }: Signs): boolean {
  return words.has('held') || words.has('started') || said.size > 0;
}
