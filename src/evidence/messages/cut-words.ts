/** Words by which steps and reasons are known, so long that a cut may fall into them. */
const long = `
  notification subscription registration validation validity synchronization synchronisation
  authentication unauthorized unreachable certificate entitlement listener
`
  .trim()
  .split(/\s+/);

/** So much of a word must be left for it to be known. */
const leastLeft = 7;

const lastWord = new RegExp(`(?<![a-z])[a-z]{${leastLeft},24}(?=[. )]{0,4}$)`);

function wholeOf(word: string): string {
  return long.includes(word) ? word : (long.find((whole) => whole.startsWith(word)) ?? word);
}

/** The text with its last word whole where the record was cut within it. */
export function completeLastWord(text: string): string {
  return text.replace(lastWord, wholeOf);
}
