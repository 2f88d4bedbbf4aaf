import { httpContexts } from './http-words.js';
import { type Hit, hitsOf } from './pattern.js';
import { reasonPhrases } from './reason-phrases.js';

/** An HTTP status, and where it stands. */
export interface StatusHit {
  readonly status: number;
  readonly index: number;
}

/** Where there are none, no status is looked for. */
const threeDigits = /[1-5]\d\d/;

/** How near a reason phrase belongs to the number before it. */
const ownPhrase = 4;

/** The last HTTP status the text names: what came before it, such as a challenge to sign in, is overtaken. */
export function lastHttpStatus(text: string): StatusHit | null {
  const numbered = threeDigits.test(text) ? hitsOf(httpContexts, text).at(-1) : undefined;
  const phrased = hitsOf(reasonPhrases, text).at(-1);
  if (phrased !== undefined && (numbered === undefined || phrased.index > numbered.end + ownPhrase)) {
    return { status: phrased.means, index: phrased.index };
  }
  return numbered === undefined ? null : fromNumber(numbered);
}

function fromNumber({ value, index }: Hit<'status'>): StatusHit | null {
  return value === null ? null : { status: Number(value), index };
}

export function isRefusal(status: number): boolean {
  return status >= 400 && status <= 599;
}

export function isAcceptance(status: number): boolean {
  return status >= 200 && status <= 299;
}
