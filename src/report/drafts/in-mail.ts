/** What the catalogue says to people in a thread: `paste the answer here`, `Upload this file`. */
const intoThread =
  /\b(?:paste or upload|paste|upload) (?:(the \w+) here|(this file|the Exchange event log))\b/gi;

/** A text of the catalogue as it reads outside the thread: there is no "here" in a mail, and none of our own terms. */
export function inMail(text: string): string {
  return text
    .replaceAll(intoThread, (words: string, what?: string, named?: string) => {
      const send = /^[PU]/.test(words) ? 'Send us' : 'send us';
      return `${send} ${what ?? named ?? ''}`;
    })
    .replaceAll('(inferred)', '(as far as we know)');
}
