import type { RichTextBlock } from '@slack/types';
import type { CaseState } from '../../cases/case.js';
import type { CaseLine } from '../../cases/case-overview.js';
import { groupDigits } from '../../report/words.js';
import type { HomeContent } from '../home/home-content.js';
import { capital } from './capital.js';
import { caseLines, type ListSetting } from './case-list.js';
import { bold, paragraph, plain, richText } from './rich-text.js';
import { stateWords } from './state-words.js';

/** Cases of one state that are told at most. */
const casesTold = 10;

/** In the order in which they want somebody. */
const shownStates: readonly CaseState[] = ['open', 'escalated', 'waiting', 'solved'];

/** The cases that the reader holds, by state. */
export function myCaseBlocks({ cases, reader }: HomeContent, setting: ListSetting): RichTextBlock[] {
  const mine = cases.filter(({ holder }) => holder === reader);
  if (mine.length > 0) return stateBlocks(mine, { ...setting, told: ['state', 'holder'] });
  return [sentence('You hold no case. Press Take it in the thread of a case, and it stands here.')];
}

/** The cases that somebody else holds, or nobody, by state. */
export function teamCaseBlocks({ cases, reader }: HomeContent, setting: ListSetting): RichTextBlock[] {
  const others = cases.filter(({ holder }) => holder !== reader);
  if (others.length > 0) return stateBlocks(others, { ...setting, told: ['state'] });
  return [
    sentence(
      cases.length === 0
        ? 'There is no case yet. One begins in the thread of the first log bundle that I check.'
        : 'Nobody else has a case.',
    ),
  ];
}

function stateBlocks(cases: readonly CaseLine[], setting: ListSetting): RichTextBlock[] {
  return shownStates.flatMap((state) => {
    const own = cases.filter((line) => line.state === state);
    if (own.length === 0) return [];
    const heading = paragraph(bold(`${headings[state]} (${groupDigits(own.length)})`));
    return [richText([heading, ...caseLines(own, casesTold, setting)])];
  });
}

const headings: Readonly<Record<CaseState, string>> = {
  open: capital(stateWords.open),
  escalated: capital(stateWords.escalated),
  waiting: capital(stateWords.waiting),
  solved: `${capital(stateWords.solved)} in the last 30 days`,
};

function sentence(words: string): RichTextBlock {
  return richText([paragraph(plain(words))]);
}
