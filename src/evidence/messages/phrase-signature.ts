/** A piece of a phrase that is looked for first: so many letters, which stand in one word. */
export const signatureLength = 4;

/** The letters of English, the most usual first: a signature of rare ones is seldom found in vain. */
const byUse = 'etaoinshrdlcumwfgypbvkjxqz';

/**
 * Signatures such that every phrase holds at least one of them. Phrases are in lower case, and have a word of four
 * characters at least.
 */
export function signaturesOf(phrases: readonly string[]): string[] {
  const signatures: string[] = [];
  let open = phrases.map(piecesOf);
  while (open.length > 0) {
    const best = mostTelling(open);
    signatures.push(best);
    open = open.filter((pieces) => !pieces.includes(best));
  }
  return signatures;
}

function piecesOf(phrase: string): string[] {
  const pieces = phrase
    .split(' ')
    .flatMap((word) =>
      Array.from({ length: Math.max(0, word.length - signatureLength + 1) }, (_, at) =>
        word.slice(at, at + signatureLength),
      ),
    );
  if (pieces.length === 0) throw new Error(`no word of "${phrase}" is long enough to be looked for`);
  return pieces;
}

/** The piece that many phrases hold and that is rare itself. */
function mostTelling(phrases: readonly (readonly string[])[]): string {
  const worth = new Map<string, number>();
  for (const piece of phrases.flatMap((pieces) => [...new Set(pieces)]))
    worth.set(piece, (worth.get(piece) ?? 0) + rarity(piece));
  return [...worth].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])[0];
}

function rarity(piece: string): number {
  return [...piece].reduce((sum, letter) => sum + byUse.indexOf(letter), 0);
}
