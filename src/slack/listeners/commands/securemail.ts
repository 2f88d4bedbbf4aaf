import type { App, RespondFn, SlashCommand } from '@slack/bolt';
import { asSecureMailError } from '../../../errors.js';
import { checkModal } from '../../blocks/check-modal.js';
import { helpMessage } from '../../blocks/help.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { ResponseReply, respondOrPlain } from '../../replies/response-reply.js';
import type { Services } from '../../services.js';
import { withoutMentions } from '../../work/incoming-message.js';
import { runCheck } from '../../work/run-check.js';

export const commandName = '/securemail';

const toPersonAlone = { response_type: 'ephemeral', replace_original: false } as const;

/** `/securemail check [text]` and `/securemail help`. */
export function onCommand(app: App, services: Services): void {
  app.command(commandName, async ({ ack, command, respond }) => {
    await ack();
    const [, verb = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(command.text ?? '') ?? [];
    if (verb.toLowerCase() !== 'check') await respondOrPlain(respond, helpMessage(), toPersonAlone);
    else if (rest.trim() === '') await openModal(command, respond, services);
    else await checkText(command, rest, respond, services);
  });
}

async function openModal(command: SlashCommand, respond: RespondFn, services: Services): Promise<void> {
  try {
    const metadata = JSON.stringify({ channel: command.channel_id });
    await services.client.views.open({ trigger_id: command.trigger_id, view: checkModal(metadata) });
  } catch (error) {
    services.logger.warn({ err: error }, 'the form could not be opened');
    await respondOrPlain(respond, troubleMessage(asSecureMailError(error).code, null), toPersonAlone);
  }
}

async function checkText(
  command: SlashCommand,
  text: string,
  respond: RespondFn,
  services: Services,
): Promise<void> {
  const request = {
    place: { team: command.team_id ?? '', channel: null, threadTs: null },
    source: `command:${command.trigger_id}`,
    asked: true,
    label: 'the pasted text',
    uploads: [{ ts: null, files: [], texts: [withoutMentions(text)] }] as const,
    reply: new ResponseReply(respond),
  };
  const accepted = services.work.add(request.source, async () => {
    await runCheck(request, services);
  });
  if (!accepted) await respondOrPlain(respond, troubleMessage('QUEUE_FULL', null), toPersonAlone);
}
