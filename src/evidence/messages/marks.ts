/** The words that stand for pictures of an outcome. */
export const goodMark = 'markedgood';
export const badMark = 'markedbad';

const good = /[✅✓✔☑🟢👍🆗🎉]/gu;
const bad = /[❌✗✘✕✖❎🔴🚫⛔💥🛑👎]/gu;
const rightArrow = /[→⇒⟶⟹➔➜➝➞➡▶↦↳↪➤]/gu;
const leftArrow = /[←⇐⟵⟸⬅]/gu;
/** Pictures and their modifiers that say nothing of an outcome, a warning sign among them. */
const otherPictures = /\p{Extended_Pictographic}|\ufe0e|\ufe0f|\u20e3/gu;

/** The text with its pictures in letters: ticks and crosses as words, arrows as `->`, all others gone. */
export function writeOutMarks(text: string): string {
  return text
    .replace(good, ` ${goodMark} `)
    .replace(bad, ` ${badMark} `)
    .replace(rightArrow, '->')
    .replace(leftArrow, '<-')
    .replace(otherPictures, ' ');
}
