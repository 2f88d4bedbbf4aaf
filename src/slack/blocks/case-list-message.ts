import type { CaseLine } from '../../cases/case-overview.js';
import { plural } from '../../report/words.js';
import { limits, ownLimits } from '../limits.js';
import type { SlackMessage } from '../message.js';
import { caseLines, causeTitle, type ListSetting, partialSentence } from './case-list.js';
import { fitChunks } from './fit-chunks.js';
import { bold, paragraph, plain } from './rich-text.js';
import { stateWords } from './state-words.js';
import { worded } from './worded.js';

/** Which cases are listed: those that are not solved, those of them that the reader holds, or the solved ones. */
export type CaseChoiceWords = 'open' | 'mine' | 'solved';

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

/** The list behind `/securemail cases`. */
export function caseListMessage(
  lines: readonly CaseLine[],
  choice: CaseChoiceWords,
  setting: ListSetting,
): SlackMessage {
  const heading =
    lines.length === 0 ? empty[choice] : headings[choice](plural(lines.length, 'case', 'cases'));
  const title = paragraph(lines.length === 0 ? plain(heading) : bold(heading));
  const lacking = setting.isPartial ? [partialSentence] : [];
  const told = choice === 'mine' ? (['holder'] as const) : choice === 'solved' ? (['state'] as const) : [];
  const listed = caseLines(lines, casesListed, { ...setting, told });
  const room = { blocks: limits.blocksPerMessage, weight: ownLimits.messageWeight };
  return worded(
    [heading, ...lacking, ...lines.slice(0, casesListed).map(lineWords)],
    fitChunks(
      [[title, ...lacking.map((words) => paragraph(plain(words)))], ...listed.map((piece) => [piece])],
      room,
      {
        keep: 'first',
        more: (left) => `… and ${left} more lines`,
      },
    ),
  );
}

function lineWords(line: CaseLine): string {
  return `${causeTitle(line)} (case ${line.id}, ${stateWords[line.state]})`;
}
