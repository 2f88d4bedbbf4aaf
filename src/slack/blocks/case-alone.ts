import type { KnownBlock } from '@slack/types';
import { permalink } from '../case-links.js';
import type { CaseView } from '../cases/case-view.js';
import type { SlackMessage } from '../message.js';
import { ageWords } from './age-words.js';
import { stateBlock } from './case-bar.js';
import type { ListSetting } from './case-list.js';
import { fallbackText } from './fallback-text.js';
import { doNowBlock } from './now.js';
import { type Leaf, link, paragraph, plain, richText } from './rich-text.js';
import { verdictHeader } from './verdict.js';

/** How a case stands, for one person who asks away from its thread. */
export function caseAloneMessage(view: CaseView, { now, workspaceUrl }: ListSetting): SlackMessage {
  const { createdAt, threads } = view.stored;
  const blocks: (KnownBlock | null)[] = [
    verdictHeader(view),
    doNowBlock(view),
    stateBlock(view, workspaceUrl),
    richText([
      paragraph(plain(`Age: ${ageWords(now - createdAt)}. `), ...threadLeaves(threads[0], workspaceUrl)),
    ]),
  ];
  return { text: fallbackText(view), blocks: blocks.filter((block) => block !== null) };
}

function threadLeaves(home: CaseView['stored']['threads'][number] | undefined, workspaceUrl: string): Leaf[] {
  if (home === undefined) return [plain('It was answered to one person alone, and has no thread.')];
  const { channel, threadTs } = home;
  return [link('Open its thread', permalink(workspaceUrl, { channel, threadTs, messageTs: threadTs }))];
}
