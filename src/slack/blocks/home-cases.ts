import type { RichTextBlock } from '@slack/types';
import type { CaseState } from '../../cases/case.js';
import type { CaseLine } from '../../cases/case-overview.js';
import { groupDigits } from '../../report/words.js';
import { commandName } from '../command-words.js';
import type { HomeContent } from '../home/home-content.js';
import { capital } from './capital.js';
import { byAge, caseLines, type ListSetting, moreCases } from './case-list.js';
import { bold, paragraph, plain, richText } from './rich-text.js';
import { stateWords } from './state-words.js';

/** Cases of one state that are told at most. */
const casesTold = 10;

/** In the order in which they want somebody. */
const shownStates: readonly CaseState[] = ['open', 'escalated', 'waiting', 'solved'];

/** The cases that the reader holds, by state. */
export function myCaseBlocks({ cases, reader }: HomeContent, setting: ListSetting): RichTextBlock[] {
  const mine = cases.filter(({ holder }) => holder === reader);
  if (mine.length > 0) return stateBlocks(mine, 'cases mine', { ...setting, told: ['state', 'holder'] });
  return [sentence('You hold no case. Press Take it in the thread of a case, and it stands here.')];
}

/** The cases that somebody else holds, or nobody, by state. */
export function teamCaseBlocks({ cases, reader }: HomeContent, setting: ListSetting): RichTextBlock[] {
  const others = cases.filter(({ holder }) => holder !== reader);
  if (others.length > 0) return stateBlocks(others, 'cases', { ...setting, told: ['state'] });
  return [
    sentence(
      cases.length === 0
        ? 'There is no case yet. One begins in the thread of the first log bundle that I check.'
        : 'Nobody else has a case.',
    ),
  ];
}

/** `verb`: what to type for those of them that are not shown. */
function stateBlocks(cases: readonly CaseLine[], verb: string, setting: ListSetting): RichTextBlock[] {
  return shownStates.flatMap((state) => {
    const own = byAge(cases.filter((line) => line.state === state));
    if (own.length === 0) return [];
    const heading = paragraph(bold(`${headings[state]} (${groupDigits(own.length)})`));
    const command = `${commandName} ${state === 'solved' ? 'cases solved' : verb}`;
    const more = moreCases(own.slice(casesTold), command, setting.now);
    return [richText([heading, ...caseLines(own, { most: casesTold }, setting), ...more])];
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
