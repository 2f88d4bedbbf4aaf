import type { KnownBlock } from '@slack/types';
import type { CaseView } from '../cases/case-view.js';
import { moreCausesBlock, otherCauseBlock, otherCausesShown } from './who.js';

/** The causes beside the first one, where they are unfolded. */
export function otherCauseBlocks(
  { diagnosis, stored }: CaseView,
  unfolded: ReadonlySet<string>,
): KnownBlock[] {
  if (!unfolded.has('causes')) return [];
  const [, ...others] = diagnosis.causes;
  const left = others.length - otherCausesShown;
  return [
    ...others
      .slice(0, otherCausesShown)
      .map((cause) => otherCauseBlock(cause, { caseId: stored.id, unfolded })),
    ...(left > 0 ? [moreCausesBlock(left)] : []),
  ];
}
