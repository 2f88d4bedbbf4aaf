/*
 * Short names of servers as administrators give them: a role, a number, perhaps a place before it
 * (`EXCH01`, `MBX-02`, `LON-EX-01`, `hdcexmbx00v`).
 */

/** Roles that mark a server wherever they stand in the word. */
const longRole = /(?:exch|exc|mbx|mbox|srv|svr|exmb|smtp|nsvpx)-?\d{1,4}[a-z]?$/i;
/** Roles that are also parts of words: they begin the word or follow a hyphen or a digit. */
const shortRole =
  /(?:^|[-\d])(?:ex|mb|cas|hub|edge|dag|dc|db|fs|owa|mail|sql|adc|xms|vpx|pdc|bdc|tmg|lb|ad|ns)(?:\d{2,3}|-\d{1,3})[a-z]?$/i;
/** The same behind a place without a hyphen, in capitals throughout: `LONEX01`. */
const capitalRole = /^[A-Z]{2,6}(?:EX|MB|CAS|HUB|EDGE|DAG|DC|MAIL|SQL)\d{2,3}$/;
/** Ends in digits as well, yet is none: `INDEX01` is a word, `IOS17` a system. */
const other = /(?:^|-)(?:index|ios|http|utf|sha|tls|ssl|ipv|md|rfc|kb|cve|ctx)-?\d/i;

export function isServerName(word: string): boolean {
  if (word.length < 3 || word.length > 40 || other.test(word)) return false;
  return longRole.test(word) || shortRole.test(word) || capitalRole.test(word);
}
