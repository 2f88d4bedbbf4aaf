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

/** So many cases at most, one line each, and a line that says how many more there are. */
export function caseLines(lines: readonly CaseLine[], most: number, setting: ListSetting): Chunk {
  const left = lines.length - most;
  const more = left > 0 ? [paragraph(plain(`… and ${groupDigits(left)} more`))] : [];
  return [...lines.slice(0, most).map((line) => caseLine(line, setting)), ...more];
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
