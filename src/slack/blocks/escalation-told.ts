import type { RichTextBlock, RichTextLink, RichTextSection, RichTextText } from '@slack/types';
import type { Escalation } from '../../cases/escalations.js';
import { adviceOf } from '../../errors.js';
import type { Redacted } from '../../redaction/redacted.js';
import { permalink } from '../case-links.js';
import { escapeMarkup } from '../escape.js';
import type { SlackMessage } from '../message.js';
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

/** Nothing can be posted in that channel, and nothing was changed; the note is given back for another try. */
export function channelRefusedMessage(channel: string, note: Redacted | null): SlackMessage {
  const before = 'The case was not escalated: nothing could be posted in ';
  const advice = `${adviceOf('NOT_IN_CHANNEL')} (NOT_IN_CHANNEL)`;
  const named: RichTextSection = {
    type: 'rich_text_section',
    elements: [plain(before), { type: 'channel', channel_id: channel }, plain('.')],
  };
  const kept = note === null ? [] : [paragraph(bold('Your note  '), plain(note))];
  const block: RichTextBlock = { type: 'rich_text', elements: [named, paragraph(plain(advice)), ...kept] };
  return { text: `${before}<#${channel}>. ${escapeMarkup(advice)}`, blocks: [block] };
}
