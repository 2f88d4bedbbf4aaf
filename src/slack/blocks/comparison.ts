import type { RichTextBlock } from '@slack/types';
import type { CauseChange, ChangeKind, Comparison } from '../../diagnosis/comparison.js';
import type { Redacted } from '../../redaction/redacted.js';
import { fitWeight } from '../fit.js';
import { bold, type Chunk, paragraph, plain, richText } from './rich-text.js';

/** Changes shown at once, and what one of them weighs at most. */
const changesShown = 4;
const changeWeight = 320;
const fileWeight = 100;

const changeWords: Readonly<Record<ChangeKind, string>> = {
  fixed: 'Fixed',
  'still-there': 'Still there',
  new: 'New',
  'not-seen-again': 'Not seen again',
  unsettled: 'No longer found, though nothing shows it fixed',
};

/** What the latest upload changed, each change with its evidence; null where nothing is to be compared. */
export function comparisonBlock(comparison: Comparison<Redacted> | null): RichTextBlock | null {
  const changes = comparison?.changes ?? [];
  if (changes.length === 0) return null;
  const left = changes.length - changesShown;
  return richText([
    paragraph(bold('Compared with the last upload')),
    ...changes.slice(0, changesShown).flatMap(changePieces),
    ...(left > 0 ? [paragraph(plain(`… and ${left} more`))] : []),
  ]);
}

function changePieces({ kind, title, finding, evidence }: CauseChange<Redacted>): Chunk {
  const place = evidence === null ? '' : ` (${fitWeight(evidence.file, fileWeight)}:${evidence.line})`;
  const what = finding === null ? title : sentenceOf(title, finding);
  return [paragraph(bold(`${changeWords[kind]}  `), plain(`${fitWeight(what, changeWeight)}${place}`))];
}

/** The cause and what was found; where the finding says the cause in the same words, the finding alone. */
function sentenceOf(title: string, finding: string): string {
  const said = new Set(wordsOf(finding));
  return wordsOf(title).every((word) => said.has(word)) ? finding : `${title}: ${finding}`;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
