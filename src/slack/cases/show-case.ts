import type { CaseMessage } from '../../cases/case-messages.js';
import { escalationSummary } from '../blocks/escalation-summary.js';
import { replyMessage } from '../blocks/reply.js';
import type { SlackMessage } from '../message.js';
import { isOutOfReach } from '../named-refusal.js';
import { platformError } from '../platform-error.js';
import { isContentRefused, sendOrPlain } from '../replies/with-plain-text.js';
import type { Services } from '../services.js';
import { type CaseView, caseView } from './case-view.js';

/** What a message shows for a moment. */
export interface Passing {
  /** A new answer is being taken into account. */
  readonly checking?: boolean;
}

/**
 * Shows the case as it stands in every message that tells of it, where the bot still works. A message that is gone is passed over; what
 * Slack refuses for another reason is thrown once all were tried.
 */
export async function showCase(caseId: string, services: Services, passing: Passing = {}): Promise<void> {
  const stored = await services.cases.find(caseId);
  if (stored === null) return;
  const view = await caseView(stored, services);
  const failures: unknown[] = [];
  const live = await services.cases.messages.live(caseId);
  for (const message of live.filter(({ channel }) => services.access.isOpen(channel))) {
    try {
      await showIn(message, view, services, passing);
    } catch (error) {
      if (isFixed(error)) services.logger.info({ err: error }, 'a message is gone');
      else failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** A picture that Slack refuses, as one whose file is gone or not processed yet, costs the message nothing else. */
async function showIn(
  message: CaseMessage,
  view: CaseView,
  services: Services,
  passing: Passing,
): Promise<void> {
  const { escalation, stored } = view;
  const content = await contentOf(message, view, services, passing);
  const picture = message.kind === 'summary' ? (escalation?.picture ?? null) : null;
  if (escalation === null || picture === null) {
    await sendOrPlain(content, (parts) => edit(message, parts, services));
    return;
  }
  try {
    await edit(message, content, services);
  } catch (error) {
    if (!isContentRefused(error)) throw error;
    services.logger.info({ err: error, caseId: stored.id }, 'a summary is shown without its picture');
    await services.cases.escalations.notPictured(stored.id, picture);
    await showIn(message, { ...view, escalation: { ...escalation, picture: null } }, services, passing);
  }
}

const fixed: ReadonlySet<string> = new Set(['cant_update_message', 'edit_window_closed']);

/** Whether the message is no longer there, or cannot be changed any more. */
function isFixed(error: unknown): boolean {
  return isOutOfReach(error) || fixed.has(platformError(error) ?? '');
}

/** What one of the case's messages says. */
export async function contentOf(
  message: Pick<CaseMessage, 'messageTs' | 'kind' | 'channel'>,
  view: CaseView,
  services: Services,
  passing: Passing = {},
): Promise<SlackMessage> {
  const unfolded = await services.cases.messages.unfolded(view.stored.id, message.messageTs);
  const { docs, identity } = services;
  const { channel } = message;
  const setting = { unfolded, docs, workspaceUrl: identity.workspaceUrl, channel, ...passing };
  return message.kind === 'summary' ? escalationSummary(view, setting) : replyMessage(view, setting);
}

async function edit(
  { channel, messageTs: ts }: CaseMessage,
  { text, blocks }: SlackMessage,
  { client }: Services,
): Promise<void> {
  await client.chat.update({ channel, ts, text, blocks: [...blocks] });
}
