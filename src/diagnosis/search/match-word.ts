/** Letters from which a word may be matched by its beginning, and from which one letter may be wrong. */
const shortestBeginning = 4;
const shortestMistyped = 6;

/** Of a typed word that a known one begins, the share that may be an ending: `notifications`, not `timeout`. */
const longestEnding = 0.25;

/** What a beginning counts at least, and as much again at most, by how much of the word it is. */
const beginningCounts = 0.4;
const mistypedCounts = 0.5;

/** What another form of the same word counts: `updating`, `updates`, `update`. */
const formCounts = 0.9;

/** Endings of English words, and how much of the word has to be left before them. */
const endings = /(?:ing|ed|es|s|e)$/;
const shortestStem = 4;

/** How well a typed word fits a known one, 0 to 1; a number fits only itself. */
export function matchWord(typed: string, known: string): number {
  if (typed === known) return 1;
  if (/^\d+$/.test(typed)) return 0;
  if (isSameStem(typed, known)) return formCounts;
  const [shorter, longer] = typed.length < known.length ? [typed, known] : [known, typed];
  if (shorter.length >= shortestBeginning && longer.startsWith(shorter)) {
    if (typed === longer && longer.length - shorter.length > longer.length * longestEnding) return 0;
    return beginningCounts * (1 + shorter.length / longer.length);
  }
  if (shorter.length >= shortestMistyped && isOneEditApart(shorter, longer)) return mistypedCounts;
  return 0;
}

function isSameStem(a: string, b: string): boolean {
  const stem = a.replace(endings, '');
  return stem.length >= shortestStem && stem === b.replace(endings, '');
}

/** Whether one letter more, less, or another, or two letters in the wrong order make the difference. */
function isOneEditApart(shorter: string, longer: string): boolean {
  if (longer.length - shorter.length > 1) return false;
  const start = commonStart(shorter, longer);
  if (longer.length > shorter.length) return shorter.slice(start) === longer.slice(start + 1);
  if (shorter.slice(start + 1) === longer.slice(start + 1)) return true;
  const isSwapped = shorter[start] === longer[start + 1] && shorter[start + 1] === longer[start];
  return isSwapped && shorter.slice(start + 2) === longer.slice(start + 2);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
