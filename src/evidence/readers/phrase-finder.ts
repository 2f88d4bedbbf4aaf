import { strongPhrases } from '../messages/interpret.js';
import { signaturesOf } from '../messages/phrase-signature.js';
import type { RawRecord } from '../table/record-walker.js';
import { SignatureSearch } from './signature-search.js';

const phrases = new RegExp(
  strongPhrases.map((phrase) => literal(phrase).replaceAll(' ', '\\s{1,8}')).join('|'),
  'i',
);
const signatures = new SignatureSearch(signaturesOf(strongPhrases));

/**
 * Tells whether records hold words that make them worth reading whatever their module. Only a record with letters
 * that stand in such words is made a string of; those are looked for in all records at hand at once.
 */
export class PhraseFinder {
  #bytes: Buffer | null = null;
  /** Where the search began, and the first place behind it where a phrase may be. */
  #searched = 0;
  #found = 0;

  holds({ bytes, start, end }: RawRecord): boolean {
    const isKnown = bytes === this.#bytes && start >= this.#searched && start <= this.#found;
    if (!isKnown) this.#search(bytes, start);
    return this.#found < end && phrases.test(bytes.toString('latin1', start, end));
  }

  #search(bytes: Buffer, from: number): void {
    this.#bytes = bytes;
    this.#searched = from;
    this.#found = signatures.find(bytes, from, bytes.length);
  }
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
