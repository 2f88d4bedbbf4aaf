import type { App, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { installationTeam } from '../../access/installation-team.js';
import { checkModalIds } from '../../blocks/check-modal.js';
import { directChannel } from '../../direct-channel.js';
import { type SlackFile, slackFile } from '../../downloads/slack-file.js';
import { FirstThatWorks } from '../../replies/first-that-works.js';
import type { Reply } from '../../replies/reply.js';
import { messageReply, type Services } from '../../services.js';
import type { Attempt } from '../../work/attempt.js';
import { inTurnOf } from '../../work/in-turn-of.js';
import { runCheck } from '../../work/run-check.js';
import { workOf } from '../../work/work-of.js';

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
    async ({ ack, body, view, context }) => {
      const submitted = submittedIn(view.state.values);
      if (submitted.files.length + submitted.texts.length === 0) {
        const error = 'Add a file above, or paste log lines here.';
        await ack({ response_action: 'errors', errors: { [textField.block]: error } });
        return;
      }
      await ack();
      await check(body, submitted, workOf(context, services.signal), services);
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

async function check(
  body: ViewSubmitAction,
  submitted: { files: SlackFile[]; texts: string[] },
  attempt: Attempt,
  services: Services,
): Promise<void> {
  const { user, view } = body;
  const { channel } = metadata.parse(JSON.parse(view.private_metadata));
  const request = {
    place: { team: installationTeam(body, services.identity), channel, threadTs: null },
    source: attempt.key,
    openedBy: user.id,
    asked: true,
    label: submitted.files.length === 0 ? 'the pasted text' : 'the files of the form',
    uploads: [{ message: null, ...submitted }] as const,
    reply: replyIn(channel, user.id, attempt, services),
    attempt,
  };
  await inTurnOf(services.work, attempt.key, () => runCheck(request, services));
}

/** In the channel the command came from; where the bot is no member, in a direct message. */
function replyIn(channel: string, user: string, { key }: Attempt, services: Services): Reply {
  const replyTo = (place: string) => messageReply({ channel: place, threadTs: null }, services, key);
  return new FirstThatWorks(replyTo(channel), async () => replyTo(await directChannel(user, services)));
}
