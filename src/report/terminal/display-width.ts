const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const none = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Columns that a text takes up in a terminal: two for East Asian characters and emoji, none for accents. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += characterWidth(character);
  return columns;
}

/** As much of a text as fits into `columns`, at least one character. */
export function headThatFits(text: string, columns: number): string {
  let head = '';
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > columns && head !== '') break;
    head += character;
  }
  return head;
}

function characterWidth(character: string): number {
  if (character >= ' ' && character <= '~') return 1;
  if (none.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
