import type { KnownBlock } from '@slack/types';
import type { CaseView } from '../cases/case-view.js';
import { type DocLinks, noDocLinks } from '../doc-links.js';
import { limits, ownLimits } from '../limits.js';
import type { SlackMessage } from '../message.js';
import { sectionButtons } from './buttons.js';
import { caseButtons, stateBlock } from './case-bar.js';
import { companyBlock } from './company.js';
import { comparisonBlock } from './comparison.js';
import { devicesBlock } from './devices.js';
import { fallbackText } from './fallback-text.js';
import type { Room } from './fit-chunks.js';
import { knownBlocks } from './known.js';
import { madeOfBlock } from './made-of.js';
import { doNowBlock } from './now.js';
import { openBlock } from './open.js';
import { otherCauseBlocks } from './other-causes.js';
import { checkingBlock, questionBlocks } from './question.js';
import { reportedBlock } from './reported.js';
import { stepBlocks } from './steps.js';
import { unfoldedBlocks } from './unfolded.js';
import { chainBlock, verdictHeader } from './verdict.js';
import { weightOfBlocks } from './weight.js';
import { whyBlock } from './why.js';

/** What a message shows beside the case itself. */
export interface Setting {
  /** The sections that are unfolded in it. */
  readonly unfolded: ReadonlySet<string>;
  readonly docs?: DocLinks;
  /** Base of the addresses of messages, ending in `/`. */
  readonly workspaceUrl: string;
  /** Slack's id of the channel in which it stands; cases of other channels are not named in it. */
  readonly channel?: string | null;
  /** A new answer is being taken into account. */
  readonly checking?: boolean;
}

/** The answer to a case, with what is unfolded in it: readable in ten seconds, everything else behind buttons. */
export function replyMessage(view: CaseView, setting: Setting): SlackMessage {
  const { docs = noDocLinks, unfolded } = setting;
  const folded = foldedBlocks(view, setting);
  const bar = isInThread(view) ? [caseButtons(view)] : [];
  const others = otherCauseBlocks(view, unfolded);
  const shown = [...folded, ...bar, ...others];
  const steps = stepBlocks(view, setting, roomForSteps(roomBeside(shown), unfolded));
  const opened = unfoldedBlocks(view, { unfolded, docs, room: roomBeside([...shown, ...steps]) });
  // what unfolds stands right below the buttons that unfold it
  return { text: fallbackText(view), blocks: [...folded, ...others, ...steps, ...opened, ...bar] };
}

/** A case that was answered to one person alone is nobody's to hold. */
function isInThread({ stored }: CaseView): boolean {
  return stored.threads.length > 0;
}

function foldedBlocks(view: CaseView, setting: Setting): KnownBlock[] {
  const { checking = false, workspaceUrl, unfolded, channel = null } = setting;
  const { stored, diagnosis } = view;
  return [
    verdictHeader(view),
    checking ? checkingBlock : null,
    ...toDoBlocks(view, setting),
    comparisonBlock(view.comparison),
    devicesBlock(diagnosis),
    whyBlock(diagnosis),
    chainBlock(diagnosis),
    companyBlock(view, workspaceUrl, channel),
    ...knownBlocks(view, unfolded),
    openBlock(diagnosis),
    reportedBlock(diagnosis, stored.id, canAnswer(view)),
    madeOfBlock(view, { workspaceUrl, channel }),
    sectionButtons(view, unfolded),
  ].filter((block) => block !== null);
}

/** What to do and who, then how the case stands: a phone shows no more than this at once. */
function toDoBlocks(view: CaseView, { workspaceUrl }: Setting): (KnownBlock | null)[] {
  const now = doNowBlock(view);
  const state = isInThread(view) ? stateBlock(view, workspaceUrl) : null;
  const question = questionBlocks(view.diagnosis, view.stored.id, canAnswer(view));
  return now === null ? [...question, state] : [now, state, ...question];
}

function canAnswer({ stored }: CaseView): boolean {
  return stored.madeOf.length > 0;
}

/** Half of it where something else is unfolded, so that neither crowds out the other. */
function roomForSteps({ blocks, weight }: Room, unfolded: ReadonlySet<string>): Room {
  const isShared = [...unfolded].some((section) => section !== 'causes' && !section.startsWith('steps:'));
  return isShared ? { blocks: Math.floor(blocks / 2), weight: Math.floor(weight / 2) } : { blocks, weight };
}

/** What the blocks leave of a message. */
function roomBeside(blocks: readonly KnownBlock[]): Room {
  return {
    blocks: limits.blocksPerMessage - blocks.length,
    weight: ownLimits.messageWeight - weightOfBlocks(blocks),
  };
}
