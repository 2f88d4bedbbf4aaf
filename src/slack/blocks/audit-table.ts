import type { KnownBlock, RichTextBlock, TableBlock } from '@slack/types';
import type { AuditEntry, AuditedAct, AuditOutcome } from '../../cases/audit-trail.js';
import type { SlackMessage } from '../message.js';
import { bold, paragraph, person, plain, richText } from './rich-text.js';
import { whenWords } from './when.js';
import { worded } from './worded.js';

const actWords: Readonly<Record<AuditedAct, string>> = {
  reveal: 'saw identities',
  escalate: 'escalated',
  forget: 'removed the case',
  acknowledge: 'made a finding known',
  'acknowledge-everywhere': 'made a finding known everywhere',
  'take-back': 'took a known finding back',
  'take-back-everywhere': 'took a known finding back everywhere',
  audit: 'read the audit trail',
};

const outcomeWords: Readonly<Record<AuditOutcome, string>> = {
  allowed: 'done',
  refused: 'refused',
  failed: 'not done: Slack refused',
};

const headings = ['When', 'Who', 'What', 'Outcome', 'Case', 'Where'] as const;

/** The latest entries of the audit trail as a table; of one case where `caseId` names it. */
export function auditMessage(entries: readonly AuditEntry[], caseId: string | null): SlackMessage {
  const about = caseId === null ? '' : ` of case ${caseId}`;
  const title = entries.length === 0 ? `Nothing is recorded${about}.` : `What was recorded last${about}`;
  const lead = richText([paragraph(entries.length === 0 ? plain(title) : bold(title))]);
  const blocks: KnownBlock[] = entries.length === 0 ? [lead] : [lead, table(entries)];
  return worded([title, ...entries.map(lineOf)], blocks);
}

/** What is told where blocks are not shown; people by their ids, as nobody is to be notified. */
function lineOf({ at, userId, act, outcome, caseId, channel }: AuditEntry): string {
  const parts = [whenWords(at), userId, actWords[act], outcomeWords[outcome], caseId, channel ?? ''];
  return parts.filter((part) => part !== '').join(', ');
}

function table(entries: readonly AuditEntry[]): TableBlock {
  const rows = entries.map((entry) => [
    cell(whenWords(entry.at)),
    richText([paragraph(person(entry.userId))]),
    cell(actWords[entry.act]),
    cell(outcomeWords[entry.outcome]),
    cell(entry.caseId),
    placeCell(entry.channel),
  ]);
  return { type: 'table', rows: [headings.map(cell), ...rows] };
}

/** Slack refuses an empty cell. */
function cell(text: string): { type: 'raw_text'; text: string } {
  return { type: 'raw_text', text: text === '' ? '–' : text };
}

function placeCell(channel: string | null): TableBlock['rows'][number][number] {
  if (channel === null || channel.startsWith('D')) return cell(channel === null ? '' : 'direct message');
  const place: RichTextBlock['elements'][number] = {
    type: 'rich_text_section',
    elements: [{ type: 'channel', channel_id: channel }],
  };
  return { type: 'rich_text', elements: [place] };
}
