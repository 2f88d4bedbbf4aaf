import type { Failure, NetworkReason } from '../push-record.js';
import { codedFailure } from './coded-failure.js';
import { faultIn } from './faults.js';
import { isRefusal, lastHttpStatus } from './http-status.js';
import { reasonWords } from './reason-words.js';
import { reasonWordsAbroad } from './reason-words-abroad.js';
import { reasonWordsElsewhere } from './reason-words-elsewhere.js';

/** A failure whose reason the text gives, and where it stands. */
export interface StatedFailure {
  readonly failure: Failure;
  readonly index: number;
}

/** The challenge with which signing in begins; what comes after it counts. */
const challenges: ReadonlySet<number> = new Set([401, 407]);

/** Why something failed, as far as the text gives a reason: a status, a code, a fault, and only then words. */
export function statedFailure(text: string): StatedFailure | null {
  const fault = faultIn(text);
  const numbered = numberedFailure(fault?.rest ?? text);
  if (numbered !== null && numbered.failure.kind !== 'unspecified') return numbered;
  return fault ?? worded(text) ?? numbered;
}

function numberedFailure(text: string): StatedFailure | null {
  const coded = codedFailure(text);
  const refused = refusal(text);
  return refused !== null && !isOvertaken(refused, coded) ? refused : coded;
}

function refusal(text: string): StatedFailure | null {
  const hit = lastHttpStatus(text);
  if (hit === null || !isRefusal(hit.status)) return null;
  return { failure: { kind: 'http', status: hit.status }, index: hit.index };
}

/** Whether this is only a demand to sign in. */
export function isChallenge(failure: Failure): boolean {
  return failure.kind === 'http' && challenges.has(failure.status);
}

/** A demand to sign in that the network cut short: the network is the reason. */
function isOvertaken(refused: StatedFailure, coded: StatedFailure | null): boolean {
  const network = coded?.failure.kind === 'network' && coded.failure.reason !== 'bad-response';
  return isChallenge(refused.failure) && network && coded.index > refused.index;
}

const allReasons = [...reasonWords, ...reasonWordsAbroad, ...reasonWordsElsewhere];

function worded(text: string): StatedFailure | null {
  for (const { means, words } of allReasons) {
    const index = text.search(words);
    if (index >= 0) return { failure: failureFor(means), index };
  }
  return null;
}

function failureFor(reason: NetworkReason | 'authentication'): Failure {
  return reason === 'authentication'
    ? { kind: 'authentication', code: null }
    : { kind: 'network', reason, code: null };
}
