import type { App, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { checkModalIds } from '../../blocks/check-modal.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { directChannel } from '../../direct-channel.js';
import { type SlackFile, slackFile } from '../../downloads/slack-file.js';
import { FirstThatWorks } from '../../replies/first-that-works.js';
import type { Reply } from '../../replies/reply.js';
import { messageReply, type Services } from '../../services.js';
import { runCheck } from '../../work/run-check.js';

const { callback, files: filesField, text: textField } = checkModalIds;
const metadata = z.object({ channel: z.string() });
const values = z.object({
  [filesField.block]: z
    .object({ [filesField.action]: z.object({ files: z.array(slackFile).nullish() }).optional() })
    .optional(),
  [textField.block]: z
    .object({ [textField.action]: z.object({ value: z.string().nullish() }).optional() })
    .optional(),
});

/** The submitted form of `/securemail check`. */
export function onCheckModal(app: App, services: Services): void {
  app.view<ViewSubmitAction>(
    { callback_id: callback, type: 'view_submission' },
    async ({ ack, body, view }) => {
      const submitted = submittedIn(view.state.values);
      if (submitted.files.length + submitted.texts.length === 0) {
        const error = 'Add a file above, or paste log lines here.';
        await ack({ response_action: 'errors', errors: { [textField.block]: error } });
        return;
      }
      await ack();
      await startCheck(body, submitted, services);
    },
  );
}

function submittedIn(state: unknown): { files: SlackFile[]; texts: string[] } {
  const { data } = values.safeParse(state);
  const text = data?.[textField.block]?.[textField.action]?.value ?? '';
  return {
    files: data?.[filesField.block]?.[filesField.action]?.files ?? [],
    texts: text.trim() === '' ? [] : [text],
  };
}

async function startCheck(
  { user, team, view }: ViewSubmitAction,
  submitted: { files: SlackFile[]; texts: string[] },
  services: Services,
): Promise<void> {
  const { channel } = metadata.parse(JSON.parse(view.private_metadata));
  const reply = replyIn(channel, user.id, services);
  const request = {
    place: { team: team?.id ?? user.team_id ?? '', channel, threadTs: null },
    source: `view:${view.id}`,
    asked: true,
    label: submitted.files.length === 0 ? 'the pasted text' : 'the files of the form',
    uploads: [{ message: null, ...submitted }] as const,
    reply,
  };
  const accepted = services.work.add(request.source, async () => {
    await runCheck(request, services);
  });
  if (!accepted) await reply.finish(troubleMessage('QUEUE_FULL', null));
}

/** In the channel the command came from; where the bot is no member, in a direct message. */
function replyIn(channel: string, user: string, services: Services): Reply {
  return new FirstThatWorks(messageReply({ channel, threadTs: null }, services), async () =>
    messageReply({ channel: await directChannel(user, services), threadTs: null }, services),
  );
}
