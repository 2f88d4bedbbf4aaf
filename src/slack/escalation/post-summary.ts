import type { CaseMessage } from '../../cases/case-messages.js';
import { SecureMailError } from '../../errors.js';
import { caseView } from '../cases/case-view.js';
import { contentOf } from '../cases/show-case.js';
import { obeyRateLimit } from '../replies/obey-rate-limit.js';
import { paceOf } from '../replies/posting-of.js';
import { sendOrPlain } from '../replies/with-plain-text.js';
import type { Services } from '../services.js';

/** Name under which a summary tells the bot, and nobody else, which case it is about. */
export const summaryEvent = 'securemail_escalation';

/** Posts the message that opens the thread of an escalation, as though that were done. Throws what Slack answers where it refuses. */
export async function postSummary(caseId: string, channel: string, services: Services): Promise<CaseMessage> {
  const { cases, hastyClient, pause } = services;
  const stored = await cases.find(caseId);
  if (stored === null) throw new SecureMailError('CASE_UNKNOWN');
  const view = await caseView({ ...stored, state: 'escalated' }, services);
  const content = await contentOf({ kind: 'summary', messageTs: '', channel }, view, services);
  const metadata = { event_type: summaryEvent, event_payload: { case_id: caseId } };
  const posted = await paceOf(services).post(channel, () =>
    sendOrPlain(content, (parts) =>
      obeyRateLimit(() => hastyClient.chat.postMessage({ channel, metadata, ...parts }), pause),
    ),
  );
  const { ts = '', channel: postedIn = channel } = posted;
  return { channel: postedIn, threadTs: ts, messageTs: ts, kind: 'summary' };
}
