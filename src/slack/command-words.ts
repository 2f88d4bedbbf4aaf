/** The one slash command; what it does is its first word. */
export const commandName = '/securemail';

interface CommandWords {
  readonly name: string;
  /** What may stand behind it. */
  readonly hint: string;
  readonly does: string;
}

/** What the command can do, in the order in which it is told. */
export const commandWords = [
  { name: 'check', hint: '[log lines]', does: 'checks pasted lines, or opens a form' },
  { name: 'steps', hint: '[cause or symptom]', does: 'what to do about it' },
  { name: 'collect', hint: '', does: 'what to send the customer, who then sends logs' },
  { name: 'probe', hint: '[case]', does: 'commands for the Exchange administrator' },
  { name: 'cases', hint: '[mine or solved] [page]', does: 'cases of the team' },
  { name: 'case', hint: '<case>', does: 'one case' },
  { name: 'forget', hint: '<case>', does: 'removes a case, for everybody' },
  { name: 'audit', hint: '[case]', does: 'who saw identities, escalated or removed what' },
  { name: 'help', hint: '', does: 'shows this' },
] as const satisfies readonly CommandWords[];

export type CommandVerb = (typeof commandWords)[number]['name'];

/** `/securemail steps [cause or symptom]`. */
export function commandCall({ name, hint }: Pick<CommandWords, 'name' | 'hint'>): string {
  return [commandName, name, hint].filter((part) => part !== '').join(' ');
}

/** Letters that may be wrong in a word that is still taken for another. */
const mostWrong = 2;

/** The verb that a mistyped word comes nearest to; null where none is near. */
export function nearestVerb(typed: string): CommandVerb | null {
  const ranked = commandWords
    .map(({ name }) => ({ name, wrong: editDistance(typed, name) }))
    .toSorted((a, b) => a.wrong - b.wrong);
  const [best] = ranked;
  return best !== undefined && best.wrong <= mostWrong ? best.name : null;
}

/** Letters to be put in, left out or changed; what is much longer than any verb is not looked at. */
function editDistance(typed: string, known: string): number {
  if (typed.length > known.length + mostWrong) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: known.length + 1 }, (_, index) => index);
  for (const letter of typed) {
    const next = [(row[0] ?? 0) + 1];
    for (let place = 1; place <= known.length; place += 1) {
      const changed = (row[place - 1] ?? 0) + (known[place - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, (row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[known.length] ?? 0;
}
