import { signatureLength } from '../messages/phrase-signature.js';

/** Letters by their last five bits: upper case is lower case; what other bytes are taken for does no harm. */
const letterBits = 5;
const letterMask = (1 << letterBits) - 1;
const pairBits = 2 * letterBits;

/** Of so many neighbouring pairs of bytes one lies in any signature: the others need not be looked at. */
const stride = signatureLength - 1;

/** Finds places in bytes where one of some signatures of four letters stands, whatever its case. */
export class SignatureSearch {
  /** By two letters: whether they stand side by side in a signature. */
  readonly #isPair = new Uint8Array(1 << pairBits);
  /** By four letters: whether they are one. */
  readonly #isSignature = new Uint8Array(1 << (2 * pairBits));

  constructor(signatures: readonly string[]) {
    for (const signature of signatures) this.#add(Buffer.from(signature));
  }

  /** Where a signature begins, at `from` or behind it; no other begins before it. `to` where all that end before `to` lie before `from`. */
  find(bytes: Buffer, from: number, to: number): number {
    const isPair = this.#isPair;
    for (let at = from + 1; at + 1 < to; at += stride) {
      if (isPair[pairAt(bytes, at)] === 0) continue;
      for (let start = Math.max(from, at - stride + 1); start <= at; start += 1)
        if (start + signatureLength <= to && this.#isSignature[quadAt(bytes, start)] === 1) return start;
    }
    return to;
  }

  #add(signature: Buffer): void {
    for (let at = 0; at < stride; at += 1) this.#isPair[pairAt(signature, at)] = 1;
    this.#isSignature[quadAt(signature, 0)] = 1;
  }
}

function quadAt(bytes: Buffer, at: number): number {
  return (pairAt(bytes, at) << pairBits) | pairAt(bytes, at + 2);
}

/** The letters at `at` and behind it, as a number. */
function pairAt(bytes: Buffer, at: number): number {
  return (((bytes[at] ?? 0) & letterMask) << letterBits) | ((bytes[at + 1] ?? 0) & letterMask);
}
