import type { HeaderBlock, HomeView, ImageBlock, KnownBlock } from '@slack/types';
import type { ErrorCode } from '../../errors.js';
import { countWords } from '../../pictures/causes/words.js';
import { collectSentence } from '../../report/collect.js';
import { groupDigits } from '../../report/words.js';
import type { HomeContent } from '../home/home-content.js';
import { causeTitle, partialSentence } from './case-list.js';
import { homeButton } from './home-buttons.js';
import { myCaseBlocks, teamCaseBlocks } from './home-cases.js';
import { plainText } from './plain-text.js';
import { bold, paragraph, plain, richText } from './rich-text.js';
import { troubleMessage } from './trouble.js';
import { whenWords } from './when.js';

/** A picture that Slack has, and what it shows in words. */
export interface PictureFile {
  readonly id: string;
  readonly alt: string;
}

/** The home tab of one person: what to begin with, their cases, the team's, what was found lately. */
export function homeView(content: HomeContent, picture: PictureFile | null, workspaceUrl: string): HomeView {
  const setting = { now: content.to, workspaceUrl };
  return {
    type: 'home',
    blocks: [
      header('Secure Mail push check'),
      richText([
        paragraph(
          plain('Drop a log bundle into a channel that I am in, or check one here. '),
          plain(`As of ${whenWords(content.to)}.`),
        ),
        ...(content.isPartial ? [paragraph(plain(partialSentence))] : []),
      ]),
      { type: 'actions', elements: [homeButton('check', 'primary'), homeButton('refresh')] },
      header('My cases'),
      ...myCaseBlocks(content, setting),
      header('Team’s cases'),
      ...teamCaseBlocks(content, setting),
      header('Causes of the last 30 days'),
      ...causeBlocks(content, picture),
      header('How to collect logs'),
      richText([paragraph(plain(collectSentence()))]),
      { type: 'actions', elements: [homeButton('collect')] },
    ],
  };
}

/** What a person is shown whose home tab could not be made. */
export function troubleHome(code: ErrorCode): HomeView {
  const blocks = troubleMessage(code, null).blocks;
  return { type: 'home', blocks: [...blocks, { type: 'actions', elements: [homeButton('refresh')] }] };
}

function header(text: string): HeaderBlock {
  return { type: 'header', text: plainText(text) };
}

/** Causes that are told in words. */
const causesTold = 8;

function causeBlocks({ causes }: HomeContent, picture: PictureFile | null): KnownBlock[] {
  if (causes.length === 0) return [richText([paragraph(plain('No cause was found in this time.'))])];
  const left = causes.length - causesTold;
  const words = causes
    .slice(0, causesTold)
    .map((one) =>
      paragraph(plain(`• ${causeTitle({ ...one, verdict: 'cause-found' })}  `), bold(countWords(one))),
    );
  const more = left > 0 ? [paragraph(plain(`… and ${groupDigits(left)} more`))] : [];
  return [...(picture === null ? [] : [imageOf(picture)]), richText([...words, ...more])];
}

function imageOf({ id, alt }: PictureFile): ImageBlock {
  return { type: 'image', slack_file: { id }, alt_text: alt };
}
