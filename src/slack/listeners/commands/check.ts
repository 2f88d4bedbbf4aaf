import { checkModal } from '../../blocks/check-modal.js';
import { troubleMessage } from '../../blocks/trouble.js';
import type { SlackMessage } from '../../message.js';
import { ResponseReply } from '../../replies/response-reply.js';
import type { Services } from '../../services.js';
import { onlyAttempt } from '../../work/attempt.js';
import { withoutMentions } from '../../work/incoming-message.js';
import { runCheck } from '../../work/run-check.js';
import type { CommandCall } from './verb.js';

/** `check`: pasted lines at once; without any, a form for files and text. */
export async function check(call: CommandCall, services: Services): Promise<SlackMessage | null> {
  if (call.rest !== '') return checkText(call, services);
  const metadata = JSON.stringify({ channel: call.channel });
  await services.client.views.open({ trigger_id: call.triggerId, view: checkModal(metadata) });
  return null;
}

function checkText({ rest, team, triggerId, respond }: CommandCall, services: Services): SlackMessage | null {
  const request = {
    place: { team, channel: null, threadTs: null },
    source: `command:${triggerId}`,
    asked: true,
    label: 'the pasted text',
    uploads: [{ message: null, files: [], texts: [withoutMentions(rest)] }] as const,
    reply: new ResponseReply(respond),
    attempt: onlyAttempt(`command:${triggerId}`, services.signal),
  };
  const accepted = services.work.add(request.source, async () => {
    await runCheck(request, services);
  });
  return accepted ? null : troubleMessage('QUEUE_FULL', null);
}
