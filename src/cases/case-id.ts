import { randomBytes, randomInt } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Ten of 36 letters: 51 bits, so that ids neither meet by chance nor can be guessed. */
const idLength = 10;

export function newCaseId(): string {
  return Array.from({ length: idLength }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** A salt for the pseudonyms of a case: 128 random bits. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}
