import type { KnownBlock } from '@slack/types';
import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { limits, ownLimits } from '../limits.js';
import type { SlackMessage } from '../message.js';
import { type ButtonContext, sectionButtons } from './buttons.js';
import { fallbackText } from './fallback-text.js';
import { openBlock } from './open.js';
import { unfoldedBlocks } from './unfolded.js';
import { chainAtAGlance, verdictHeader } from './verdict.js';
import { weightOfBlocks } from './weight.js';
import { moreCausesBlock, otherCauseBlock, otherCausesShown, whoBlock } from './who.js';
import { whyBlock } from './why.js';

/** The answer to a case, with what is unfolded in it. */
export function replyMessage(
  caseId: string,
  diagnosis: Diagnosis<Redacted>,
  unfolded: ReadonlySet<string>,
): SlackMessage {
  const folded = foldedBlocks(diagnosis, { caseId, unfolded });
  const room = {
    blocks: limits.blocksPerMessage - folded.length,
    weight: ownLimits.messageWeight - weightOfBlocks(folded),
  };
  return {
    text: fallbackText(diagnosis),
    blocks: [...folded, ...unfoldedBlocks(diagnosis, unfolded, room)],
  };
}

function foldedBlocks(diagnosis: Diagnosis<Redacted>, context: ButtonContext): KnownBlock[] {
  const [first, ...others] = diagnosis.causes;
  const left = others.length - otherCausesShown;
  return [
    verdictHeader(diagnosis),
    chainAtAGlance(diagnosis),
    whyBlock(diagnosis),
    first === undefined ? null : whoBlock(first),
    ...others.slice(0, otherCausesShown).map((cause) => otherCauseBlock(cause, context)),
    left > 0 ? moreCausesBlock(left) : null,
    openBlock(diagnosis),
    sectionButtons(diagnosis, context),
  ].filter((block) => block !== null);
}
