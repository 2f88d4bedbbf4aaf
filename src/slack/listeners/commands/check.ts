import { checkModal } from '../../blocks/check-modal.js';
import { troubleMessage } from '../../blocks/trouble.js';
import type { SlackMessage } from '../../message.js';
import { HeldReply } from '../../replies/held-reply.js';
import type { Services } from '../../services.js';
import { onlyAttempt } from '../../work/attempt.js';
import { withoutMentions } from '../../work/incoming-message.js';
import { runCheck } from '../../work/run-check.js';
import type { CommandCall } from './verb.js';

/** Opens a form for files and text. */
export async function openCheckForm(
  { channel, triggerId }: CommandCall,
  { client }: Services,
): Promise<null> {
  const metadata = JSON.stringify({ channel });
  await client.views.open({ trigger_id: triggerId, view: checkModal(metadata) });
  return null;
}

/** Slack waits three seconds for an acknowledgement; in milliseconds. */
const patience = 2500;

/**
 * The answer to pasted lines, which is to be the acknowledgement itself: nothing can be lost between the two. Where
 * reading is too busy for that, it says so, and nothing was taken in.
 */
export async function checkText(
  { rest, team, triggerId, userId }: CommandCall,
  services: Services,
): Promise<SlackMessage> {
  const late = AbortSignal.timeout(patience);
  const reply = new HeldReply();
  const source = `command:${triggerId}`;
  const outcome = await runCheck(
    {
      place: { team, channel: null, threadTs: null },
      source,
      openedBy: userId,
      asked: true,
      label: 'the pasted text',
      uploads: [{ message: null, files: [], texts: [withoutMentions(rest)] }],
      reply,
      attempt: onlyAttempt(source, AbortSignal.any([services.signal, late])),
    },
    services,
  );
  if (outcome.kind === 'failed' && late.aborted) return troubleMessage('QUEUE_FULL', null);
  if (reply.answer === null) throw new Error('a check that somebody asked for ended without an answer');
  return reply.answer;
}
