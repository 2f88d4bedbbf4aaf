import type { CaseLine } from '../../cases/case-overview.js';
import { causes } from '../../diagnosis/causes/index.js';
import type { Verdict } from '../../diagnosis/diagnosis.js';
import { groupDigits } from '../../report/words.js';
import { permalink } from '../case-links.js';
import { fitText } from '../fit.js';
import { ageWords } from './age-words.js';
import { type Chunk, link, type Piece, paragraph, person, plain } from './rich-text.js';
import { stateWords } from './state-words.js';

/** What a list of cases is drawn with. */
export interface ListSetting {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Base of the addresses of messages, ending in `/`. */
  readonly workspaceUrl: string;
  /** What the heading of the list tells already. */
  readonly told?: readonly ('state' | 'holder')[];
  /** Whether cases may be missing because Slack did not tell who may see them. */
  readonly isPartial?: boolean;
}

/** Said of a list that may lack cases. */
export const partialSentence =
  'Cases may be missing: Slack did not tell who may see them. Whoever runs me sees in the log which scope is missing.';

/** The youngest first, as their ages are told. */
export function byAge(lines: readonly CaseLine[]): readonly CaseLine[] {
  return lines.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
}

/** The cases from `first` on, so many at most, one line each. */
export function caseLines(
  lines: readonly CaseLine[],
  { first = 0, most }: { readonly first?: number; readonly most: number },
  setting: ListSetting,
): Chunk {
  return lines.slice(first, first + most).map((line) => caseLine(line, setting));
}

/** `… and 51 more, up to 12 d old: /securemail cases`; nothing where none are left. */
export function moreCases(left: readonly CaseLine[], command: string, now: number): Chunk {
  if (left.length === 0) return [];
  const oldest = ageWords(now - Math.min(...left.map(({ createdAt }) => createdAt)));
  return [paragraph(plain(`… and ${groupDigits(left.length)} more, the oldest ${oldest}: ${command}`))];
}

/** `• Exchange refuses …  open, 3 h, held by @kim (case abc)`; its first words lead to the thread. */
function caseLine(line: CaseLine, { now, workspaceUrl, told = [] }: ListSetting): Piece {
  const { id, state, holder, channel, threadTs, createdAt } = line;
  const address = permalink(workspaceUrl, { channel, threadTs, messageTs: threadTs });
  const facts = [...(told.includes('state') ? [] : [stateWords[state]]), ageWords(now - createdAt)];
  const held = holder === null ? [plain(', nobody holds it')] : [plain(', held by '), person(holder)];
  return paragraph(
    plain('• '),
    link(causeTitle(line), address),
    plain(`  ${facts.join(', ')}`),
    ...(told.includes('holder') ? [] : held),
    plain(` (case ${id})`),
  );
}

const titleLength = 120;

const verdictTitles: Readonly<Record<Verdict, string>> = {
  'cause-found': 'Cause found',
  healthy: 'Push works',
  inconclusive: 'No cause found yet',
  unrecognized: 'Nothing of Secure Mail',
};

/** The cause of a case by its title; by its id where an older version knew it, by the verdict where there is none. */
export function causeTitle({ cause, verdict }: Pick<CaseLine, 'cause' | 'verdict'>): string {
  if (cause === null) return verdictTitles[verdict];
  return fitText(causes.find(({ id }) => id === cause)?.title ?? cause, titleLength);
}
