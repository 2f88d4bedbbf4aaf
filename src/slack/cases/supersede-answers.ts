import type { CaseMessage } from '../../cases/case-messages.js';
import { supersededMessage } from '../blocks/superseded.js';
import { permalink } from '../case-links.js';
import { sendOrPlain } from '../replies/with-plain-text.js';
import type { Services } from '../services.js';
import { caseView } from './case-view.js';

/** The answers of a thread before the newest shrink to a line that leads to it. */
export async function supersedeAnswers(
  caseId: string,
  newest: CaseMessage,
  services: Services,
): Promise<void> {
  const { cases, client, identity, logger } = services;
  const stored = await cases.find(caseId);
  if (stored === null) return;
  const earlier = await caseView({ ...stored, diagnosis: stored.previous ?? stored.diagnosis }, services);
  const content = supersededMessage(earlier, permalink(identity.workspaceUrl, newest));
  for (const { channel, messageTs: ts } of await cases.messages.supersede(caseId, newest)) {
    try {
      await sendOrPlain(content, ({ text, blocks }) => client.chat.update({ channel, ts, text, blocks }));
    } catch (error) {
      logger.info({ err: error }, 'an earlier answer was not folded');
    }
  }
}
