import { plural } from '../../report/words.js';
import type { Left } from '../cases/forget/remove-traces.js';
import type { Forgotten } from '../cases/forget-case.js';
import type { SlackMessage } from '../message.js';
import { sentenceMessage } from './progress.js';

/** What was removed with a case, and what could not be; null where the case was not stored any more. */
export function forgottenMessage(caseId: string, forgotten: Forgotten | null): SlackMessage {
  if (forgotten === null) return sentenceMessage(`Case ${caseId} is not stored: there is nothing to forget.`);
  const { messages, files, left } = forgotten;
  const removed = [plural(messages, 'message', 'messages'), plural(files, 'file', 'files')].join(' and ');
  return sentenceMessage(
    `Case ${caseId} is forgotten. Removed: ${removed} of the bot.`,
    ...leftSentences(left),
    'What people uploaded stays: whoever posted it can delete it.',
  );
}

function leftSentences(left: readonly Left[]): string[] {
  if (left.length === 0) return [];
  const groups = Map.groupBy(left, ({ what, code }) => `${what} ${code}`);
  const words = [...groups.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [`${plural(more.length + 1, first.what, `${first.what}s`)} (${first.code})`],
  );
  return [`Not removed, and to be deleted by hand: ${words.join(', ')}.`];
}
