import type { RichTextBlock } from '@slack/types';
import type { CauseChange, ChangeKind, Comparison } from '../../diagnosis/comparison.js';
import type { Redacted } from '../../redaction/redacted.js';
import { placeOf } from '../../report/words.js';
import { fitWeight } from '../fit.js';
import { bold, type Chunk, paragraph, plain, richText } from './rich-text.js';

/** Changes shown at once, and what one of them weighs at most. */
const changesShown = 4;
const changeWeight = 320;

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
  const rest = finding === null ? '' : `: ${finding}`;
  const place = evidence === null ? '' : ` (${placeOf(evidence)})`;
  return [
    paragraph(bold(`${changeWords[kind]}  `), plain(`${fitWeight(`${title}${rest}`, changeWeight)}${place}`)),
  ];
}
