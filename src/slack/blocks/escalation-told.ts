import type { RichTextBlock, RichTextLink, RichTextSection, RichTextText } from '@slack/types';
import type { CaseThread } from '../../cases/case.js';
import type { Escalation } from '../../cases/escalations.js';
import { adviceOf } from '../../errors.js';
import type { Redacted } from '../../redaction/redacted.js';
import { permalink } from '../case-links.js';
import { escapeMarkup } from '../escape.js';
import type { SlackMessage } from '../message.js';
import { sentenceMessage } from './progress.js';
import { bold, link, paragraph, person, plain, richText } from './rich-text.js';

/* What one person is told whose escalation was not made. */

/** Somebody escalated the case before, or is doing it right now. */
export function escalatedMessage(
  { caseId, channel, messageTs, userId }: Escalation,
  workspaceUrl: string,
): SlackMessage {
  const before = `Case ${caseId} `;
  if (messageTs === null) {
    return told(`${before}is being escalated by `, userId, [plain(' right now.')]);
  }
  const address = permalink(workspaceUrl, { channel, threadTs: messageTs, messageTs });
  return told(`${before}was escalated by `, userId, [plain(': '), link('open the escalation', address)]);
}

function told(before: string, userId: string, after: readonly (RichTextText | RichTextLink)[]): SlackMessage {
  const words = after.map(({ text = '' }) => text).join('');
  return {
    text: `${escapeMarkup(before)}<@${userId}>${escapeMarkup(words)}`,
    blocks: [richText([paragraph(plain(before), person(userId), ...after)])],
  };
}

/**
 * Nothing can be posted in that channel, for the reason that Slack gives in its `word`, and nothing was changed; the
 * note is given back for another try.
 */
export function channelRefusedMessage(channel: string, note: Redacted | null, word: string): SlackMessage {
  const before = 'The case was not escalated: nothing could be posted in ';
  const advice = refusalAdvice(word);
  const named: RichTextSection = {
    type: 'rich_text_section',
    elements: [plain(before), { type: 'channel', channel_id: channel }, plain('.')],
  };
  const kept = note === null ? [] : [paragraph(bold('Your note  '), plain(note))];
  const block: RichTextBlock = { type: 'rich_text', elements: [named, paragraph(plain(advice)), ...kept] };
  return { text: `${before}<#${channel}>. ${escapeMarkup(advice)}`, blocks: [block] };
}

function refusalAdvice(word: string): string {
  if (word === 'not_in_channel' || word === 'channel_not_found')
    return `${adviceOf('NOT_IN_CHANNEL')} (NOT_IN_CHANNEL)`;
  if (word === 'is_archived') return 'The channel is archived. Have it unarchived, or use another one.';
  if (word === 'missing_scope') return `${adviceOf('SCOPE_MISSING')} (SCOPE_MISSING)`;
  return `Slack does not let the bot post there (${word}). Use another channel, or ask who looks after this one.`;
}

/** An answer cannot be shown in the other thread of its case any more. */
export function notMirroredMessage(caseId: string, role: CaseThread['role']): SlackMessage {
  const where = role === 'home' ? 'The first thread' : 'The escalation';
  return sentenceMessage(
    `${where} of case ${caseId} does not show what is new here: the bot can no longer post there. Tell the people there yourself.`,
  );
}
