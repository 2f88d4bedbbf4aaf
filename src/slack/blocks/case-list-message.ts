import type { CaseLine } from '../../cases/case-overview.js';
import { plural } from '../../report/words.js';
import { commandName } from '../command-words.js';
import { limits, ownLimits } from '../limits.js';
import type { SlackMessage } from '../message.js';
import { byAge, caseLines, causeTitle, type ListSetting, moreCases, partialSentence } from './case-list.js';
import { fitChunks } from './fit-chunks.js';
import { bold, paragraph, plain } from './rich-text.js';
import { stateWords } from './state-words.js';
import { worded } from './worded.js';

/** Which cases are listed: those that are not solved, those of them that the reader holds, or the solved ones. */
export type CaseChoiceWords = 'open' | 'mine' | 'solved';

/** Which of them, and the how manieth page of them. */
export interface CaseListWish {
  readonly choice: CaseChoiceWords;
  /** Counted from 1. */
  readonly page?: number;
}

const casesListed = 15;

const headings: Readonly<Record<CaseChoiceWords, (count: string) => string>> = {
  open: (count) => `${count} of the team not solved`,
  mine: (count) => `${count} held by you, not solved`,
  solved: (count) => `${count} of the team solved`,
};

const empty: Readonly<Record<CaseChoiceWords, string>> = {
  open: 'No case is open. Drop a log bundle into a channel that I am in, and one begins.',
  mine: 'You hold no case that is not solved. Press Take it in the thread of a case to hold it.',
  solved: 'No case is solved yet.',
};

/** The list behind `/securemail cases`, page by page; the last page where there are fewer. */
export function caseListMessage(
  lines: readonly CaseLine[],
  { choice, page = 1 }: CaseListWish,
  setting: ListSetting,
): SlackMessage {
  const sorted = byAge(lines);
  const last = Math.max(1, Math.ceil(lines.length / casesListed));
  const shown = Math.min(page, last);
  const first = (shown - 1) * casesListed;
  const heading = headingOf(lines.length, choice, last === 1 ? '' : `, page ${shown} of ${last}`);
  const title = paragraph(lines.length === 0 ? plain(heading) : bold(heading));
  const lacking = setting.isPartial ? [partialSentence] : [];
  const told = choice === 'mine' ? (['holder'] as const) : choice === 'solved' ? (['state'] as const) : [];
  const listed = caseLines(sorted, { first, most: casesListed }, { ...setting, told });
  const more = moreCases(sorted.slice(first + casesListed), commandFor(choice, shown + 1), setting.now);
  const lead = [title, ...lacking.map((words) => paragraph(plain(words)))];
  return worded(
    [heading, ...lacking, ...sorted.slice(first, first + casesListed).map(lineWords)],
    fitChunks([lead, ...[...listed, ...more].map((piece) => [piece])], room, {
      keep: 'first',
      more: (left) => `… and ${left} more lines`,
    }),
  );
}

const room = { blocks: limits.blocksPerMessage, weight: ownLimits.messageWeight };

function headingOf(count: number, choice: CaseChoiceWords, page: string): string {
  return count === 0 ? empty[choice] : `${headings[choice](plural(count, 'case', 'cases'))}${page}`;
}

function commandFor(choice: CaseChoiceWords, page: number): string {
  return [commandName, 'cases', ...(choice === 'open' ? [] : [choice]), page].join(' ');
}

function lineWords(line: CaseLine): string {
  return `${causeTitle(line)} (case ${line.id}, ${stateWords[line.state]})`;
}
