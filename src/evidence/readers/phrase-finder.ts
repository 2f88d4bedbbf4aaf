import { strongPhrases } from '../messages/interpret.js';
import type { RawRecord } from '../table/record-walker.js';

const phrases = new RegExp(
  strongPhrases.map((phrase) => literal(phrase).replaceAll(' ', '\\s{1,8}')).join('|'),
  'i',
);

/** Whether the record holds words that make it worth reading whatever its module. */
export function holdsStrongPhrase({ bytes, start, end }: RawRecord): boolean {
  return phrases.test(bytes.toString('latin1', start, end));
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
