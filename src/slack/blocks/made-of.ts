import type { RichTextBlock } from '@slack/types';
import type { Upload } from '../../cases/case.js';
import { listWords } from '../../diagnosis/words.js';
import { plural } from '../../report/words.js';
import { permalink } from '../case-links.js';
import type { CaseView } from '../cases/case-view.js';
import { italic, type Leaf, link, paragraph, plain, richText } from './rich-text.js';

/** Where the message stands that says it. */
export interface Standpoint {
  readonly workspaceUrl: string;
  /** Slack's id of its channel; null where it is none. */
  readonly channel: string | null;
}

/**
 * What the diagnosis was made over: `2 uploads and 1 answer`, and where the latest is that came in the other thread of
 * the case; null where that is a single upload.
 */
export function madeOfBlock(
  { stored, diagnosis }: Pick<CaseView, 'stored' | 'diagnosis'>,
  standpoint: Standpoint,
): RichTextBlock | null {
  const { madeOf } = stored;
  const answers = diagnosis.reported.length;
  const uploads = madeOf.filter(({ files }) => files > 0).length;
  const texts = madeOf.length - uploads;
  if (madeOf.length + answers < 2) return null;
  const parts = [
    counted(uploads, 'upload', 'uploads'),
    counted(texts, 'pasted text', 'pasted texts'),
    counted(answers, 'answer', 'answers'),
  ];
  const latest = elsewhere(madeOf.at(-1), stored, standpoint);
  return richText([paragraph(italic(`Based on ${listWords(parts.flat())}`), ...latest)]);
}

function elsewhere(
  latest: Upload | undefined,
  { threads }: CaseView['stored'],
  { workspaceUrl, channel: here }: Standpoint,
): Leaf[] {
  const thread = threads.find(({ channel }) => channel === latest?.channel);
  if (latest === undefined || thread === undefined || here === null || thread.channel === here) return [];
  const { channel, messageTs } = latest;
  const address = permalink(workspaceUrl, { channel, threadTs: thread.threadTs, messageTs });
  const where = thread.role === 'home' ? 'the first thread' : 'the escalation';
  return [plain('; '), link(`the latest came in ${where}`, address)];
}

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [plural(count, one, many)];
}
