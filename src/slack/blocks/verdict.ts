import type { HeaderBlock, RichTextBlock, RichTextText } from '@slack/types';
import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { visible } from '../../redaction/visible.js';
import { chainLine, chainStateWords, verdictSentence } from '../../report/words.js';
import type { CaseView } from '../cases/case-view.js';
import { fitText } from '../fit.js';
import { limits } from '../limits.js';
import { bold, paragraph, plain, richText } from './rich-text.js';

/** The verdict as a heading. */
export function verdictHeader(view: CaseView): HeaderBlock {
  const sentence = fitText(visible(verdictWords(view)), limits.headerText);
  return { type: 'header', text: { type: 'plain_text', text: sentence, emoji: false } };
}

/** The verdict in one sentence; where all that was found is known, that. */
export function verdictWords({ diagnosis, known }: CaseView): string {
  const isKnown = diagnosis.causes.length === 0 && known.causes.length > 0;
  return isKnown ? knownSentence(known.causes.length) : verdictSentence(diagnosis);
}

/** `Nothing new: the one cause that was found is known`. */
export function knownSentence(count: number): string {
  return count === 1
    ? 'Nothing new: the one cause that was found is known'
    : `Nothing new: the ${count} causes that were found are known`;
}

/** The chain at a glance: `policy through APNs token ok > tenant ID FAILING > later links not reached`. */
export function chainBlock(diagnosis: Diagnosis<Redacted>): RichTextBlock {
  return richText([paragraph(bold('Chain  '), ...chainLeaves(diagnosis))]);
}

/** The same without markup, as notifications read it. */
export function chainWords(diagnosis: Diagnosis<Redacted>): string {
  return shortened(chainLine(diagnosis).split(arrow)).join(arrow);
}

/** The chain with its failing links set off. */
function chainLeaves(diagnosis: Diagnosis<Redacted>): RichTextText[] {
  const links = shortened(chainLine(diagnosis).split(arrow));
  return links.flatMap((link, index) => {
    const leaf = link.endsWith(chainStateWords.failing) ? bold(link) : plain(link);
    return index === 0 ? [leaf] : [plain(arrow), leaf];
  });
}

const arrow = ' > ';
/** Links in one and the same state that are told by the first and the last of them. */
const fewestJoined = 3;

/** Neighbours in one state are told in one breath; failing links stand alone. */
function shortened(links: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const link of links) {
    const run = runs.at(-1);
    if (run !== undefined && stateOf(link) !== null && stateOf(run[0]) === stateOf(link)) run.push(link);
    else runs.push([link]);
  }
  return runs.flatMap((run) =>
    run.length < fewestJoined ? run : [`${nameOf(run[0])} through ${run.at(-1)}`],
  );
}

/** The state that a link ends in; null where it is failing, or no single link. */
function stateOf(link = ''): string | null {
  const { failing: _, ...states } = chainStateWords;
  return (
    Object.values(states).find((words) => link.endsWith(` ${words}`) && !link.startsWith('later ')) ?? null
  );
}

function nameOf(link = ''): string {
  return link.slice(0, link.lastIndexOf(' '));
}
