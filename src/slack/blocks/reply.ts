import type { KnownBlock } from '@slack/types';
import type { Upload } from '../../cases/case-store.js';
import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { type DocLinks, noDocLinks } from '../doc-links.js';
import { limits, ownLimits } from '../limits.js';
import type { SlackMessage } from '../message.js';
import { type ButtonContext, sectionButtons } from './buttons.js';
import { fallbackText } from './fallback-text.js';
import { madeOfBlock } from './made-of.js';
import { openBlock } from './open.js';
import { checkingBlock, questionBlocks } from './question.js';
import { reportedBlock } from './reported.js';
import { unfoldedBlocks } from './unfolded.js';
import { chainAtAGlance, verdictHeader } from './verdict.js';
import { weightOfBlocks } from './weight.js';
import { moreCausesBlock, otherCauseBlock, otherCausesShown, whoBlock } from './who.js';
import { whyBlock } from './why.js';

/** What a reply shows beside its diagnosis. */
export interface Circumstances {
  readonly madeOf: readonly Upload[];
  /** A new answer is being taken into account. */
  readonly checking?: boolean;
}

/** The answer to a case, with what is unfolded in it. */
export function replyMessage(
  caseId: string,
  diagnosis: Diagnosis<Redacted>,
  unfolded: ReadonlySet<string>,
  docs: DocLinks = noDocLinks,
  circumstances: Circumstances = { madeOf: [] },
): SlackMessage {
  const folded = foldedBlocks(diagnosis, { caseId, unfolded }, circumstances);
  const room = {
    blocks: limits.blocksPerMessage - folded.length,
    weight: ownLimits.messageWeight - weightOfBlocks(folded),
  };
  return {
    text: fallbackText(diagnosis),
    blocks: [...folded, ...unfoldedBlocks(diagnosis, { unfolded, docs, room })],
  };
}

function foldedBlocks(
  diagnosis: Diagnosis<Redacted>,
  context: ButtonContext,
  { madeOf, checking = false }: Circumstances,
): KnownBlock[] {
  const [first, ...others] = diagnosis.causes;
  const canAnswer = madeOf.length > 0;
  const left = others.length - otherCausesShown;
  return [
    verdictHeader(diagnosis),
    checking ? checkingBlock : null,
    ...questionBlocks(diagnosis, context.caseId, canAnswer),
    chainAtAGlance(diagnosis),
    whyBlock(diagnosis),
    first === undefined ? null : whoBlock(first),
    ...others.slice(0, otherCausesShown).map((cause) => otherCauseBlock(cause, context)),
    left > 0 ? moreCausesBlock(left) : null,
    openBlock(diagnosis),
    reportedBlock(diagnosis, context.caseId, canAnswer),
    madeOfBlock(madeOf, diagnosis.reported.length),
    sectionButtons(diagnosis, context),
  ].filter((block) => block !== null);
}
