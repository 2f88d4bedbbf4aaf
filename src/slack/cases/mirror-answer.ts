import type { CaseMessage } from '../../cases/case-messages.js';
import { sendOrPlain } from '../replies/with-plain-text.js';
import type { Services } from '../services.js';
import { caseView } from './case-view.js';
import { contentOf } from './show-case.js';
import { supersedeAnswers } from './supersede-answers.js';

/** Posts the answer into the other threads of its case, so that both tell the same. */
export async function mirrorAnswer(caseId: string, answer: CaseMessage, services: Services): Promise<void> {
  const { cases, client, logger } = services;
  const stored = await cases.find(caseId);
  if (stored === null) return;
  const others = stored.threads.filter(
    ({ channel, threadTs }) => channel !== answer.channel || threadTs !== answer.threadTs,
  );
  const view = await caseView(stored, services);
  for (const { channel, threadTs } of others) {
    try {
      const content = await contentOf({ kind: 'answer', messageTs: '' }, view, services);
      const { ts = '' } = await sendOrPlain(content, (parts) =>
        client.chat.postMessage({ channel, thread_ts: threadTs, ...parts }),
      );
      const posted: CaseMessage = { channel, threadTs, messageTs: ts, kind: 'answer' };
      await cases.messages.add(caseId, posted);
      await supersedeAnswers(caseId, posted, services);
    } catch (error) {
      logger.warn({ err: error, caseId }, 'an answer did not reach the other thread of its case');
    }
  }
}
