import { escapeMarkup } from '../escape.js';
import type { SlackMessage } from '../message.js';
import { paragraph, person, plain, richText } from './rich-text.js';

/* What one person is told who pressed a button that somebody else had pressed before. */

/** Somebody else holds the case. */
export function heldMessage(caseId: string, holder: string): SlackMessage {
  return told(`Case ${caseId} is held by `, holder, '. Hand it back first to take it yourself.');
}

/** Somebody else solved the case. */
export function solvedMessage(caseId: string, userId: string): SlackMessage {
  return told(`Case ${caseId} was solved by `, userId, '. Reopen it first to change it.');
}

function told(before: string, userId: string, after: string): SlackMessage {
  return {
    text: `${escapeMarkup(before)}<@${userId}>${escapeMarkup(after)}`,
    blocks: [richText([paragraph(plain(before), person(userId), plain(after))])],
  };
}
