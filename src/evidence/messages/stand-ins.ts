import { saysAnything } from './code-places.js';

/*
 * Ids and long numbers make messages differ that say the same. Each is written as another of its shape, so that
 * a message is not understood anew for every request, pointer or duration that it names.
 */

const id = '(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?:0x)?[0-9a-f]{8,64})(?!\\w)';
/** Longer than any code or status, or a time taken. */
const number = '(?<![\\w.])[1-9](?:\\d{4,15}(?=(?:m?s)?(?!\\w|\\.\\d))|\\d{0,3}(?= ?m?s(?!\\w)))';
/** What may be in any message; not what is part of a word. */
const different = new RegExp(`(?<!\\w)(?:${id}|${number})`, 'gi');

/** At an end of an id, where other words stand beside it. */
const mayBeStatus = /^[1-5]\d\d(?!\d)|(?<!\d)[1-5]\d\d$/;

const longestId = 66;
const nines = '9'.repeat(longestId);
const inside = 'aa7'.repeat(longestId);
const guidInside = 'aa7aa7a-7aa7-7aa7-7aa7-7aa7aa7aa7a';

/** The text with all ids of one shape alike, and all long numbers of one length. No word is changed. */
export function withStandIns(folded: string): string {
  return folded.replace(different, standIn);
}

function standIn(found: string): string {
  if (/^\d+$/.test(found)) return found.startsWith('0') ? found : nines.slice(0, found.length);
  const [prefix, digits] = /^0x/i.test(found) ? [found.slice(0, 2), found.slice(2)] : ['', found];
  if (!saysAnything(digits) || !isAlternating(digits) || mayBeStatus.test(digits)) return found;
  return prefix + alike(digits);
}

/** Letters between digits, as no word and no number has. */
function isAlternating(digits: string): boolean {
  return /\d[a-f-]{1,40}\d/i.test(digits) && !(/[a-f]/.test(digits) && /[A-F]/.test(digits));
}

/** As many digits, which begin and end as these do: with a letter or none, and with a zero, which may be a value. */
function alike(digits: string): string {
  const middle = digits.includes('-') ? guidInside : inside.slice(0, digits.length - 2);
  const first = digits.startsWith('0') ? '0' : edgeLike(digits.slice(0, 1));
  const like = first + middle + edgeLike(digits.slice(-1));
  return /[A-F]/.test(digits) ? like.toUpperCase() : like;
}

function edgeLike(digit: string): string {
  return /\d/.test(digit) ? '7' : 'a';
}
