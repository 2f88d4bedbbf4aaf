/** Words that say nothing of a fault. */
const fillers = new Set(
  'a an and are as at be broken by can do does for from has have how i if in is issue it its me my no not of on only or problem so stopped than that the then there they this to was we what when why with work working works you'.split(
    ' ',
  ),
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
