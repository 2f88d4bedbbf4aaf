/** Words that say nothing of a fault. */
const fillers = new Set(
  [
    'a again all an and any are as at be been broken but by can did do does error errors for from get gets had has have help how',
    'i if in is issue it its just keep keeps me my no not of on only or our problem s so stopped t than that the their then',
    'customer customers since user users',
    'there they this to was we were what when where which why with work working works you',
    'aber am auf aus bei beim das dem den der die ein eine einem einen einer es fehler fur geht gibt hat haben im ist kann',
    'kein keine keinen kommen kommt man mehr meine mit nach nicht noch nur sehr seit sich sie sind und vom von wann warum',
    'was wenn wer wie wird wir wurde zeigt zu zum zur',
  ].flatMap((words) => words.split(' ')),
);

/** Words and numbers of a text in lower case, without accents; `HTTP 413`, `-1001` and `aps-environment` come apart. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('wi-fi', 'wifi');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Those of them that can tell one cause from another. */
export function searchWords(text: string): string[] {
  return wordsOf(text).filter((word) => !fillers.has(word));
}
