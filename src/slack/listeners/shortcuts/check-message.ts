import type { App, MessageShortcut, RespondFn } from '@slack/bolt';
import type { CasePlace } from '../../../cases/case.js';
import { asSecureMailError } from '../../../errors.js';
import { installationTeam } from '../../access/installation-team.js';
import { unrecognizedMessage } from '../../blocks/help.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { fetchMessage } from '../../inbox/fetch-message.js';
import { isStored } from '../../inbox/stored-body.js';
import { isPassing } from '../../passing-error.js';
import { respondOrPlain } from '../../replies/respond.js';
import { messageReply, type Services } from '../../services.js';
import type { Attempt } from '../../work/attempt.js';
import { queueKey } from '../../work/case-in-thread.js';
import { type CheckRequest, labelOf } from '../../work/check-request.js';
import { inTurnOf } from '../../work/in-turn-of.js';
import {
  type Evidenced,
  evidenceIn,
  filesOf,
  incomingMessage,
  isEmpty,
  type MessageEvidence,
  withoutMentions,
} from '../../work/incoming-message.js';
import { runCheck } from '../../work/run-check.js';
import { evidenceLeftOf, inOrder } from '../../work/thread.js';
import { workOf } from '../../work/work-of.js';

export const checkMessageCallback = 'check_message';

const toPersonAlone = { response_type: 'ephemeral', replace_original: false } as const;

/** "Check this message": answers in the message's thread. */
export function onCheckMessage(app: App, services: Services): void {
  app.shortcut(
    { callback_id: checkMessageCallback, type: 'message_action' },
    async ({ ack, shortcut, respond, context }) => {
      await ack();
      await checkOrTell(shortcut, { respond, attempt: workOf(context, services.signal) }, services);
    },
  );
}

interface Asking {
  readonly respond: RespondFn;
  readonly attempt: Attempt;
}

/** What cannot be said in the thread is said to the person who asked. */
async function checkOrTell(shortcut: MessageShortcut, asking: Asking, services: Services): Promise<void> {
  try {
    await check(shortcut, asking, services);
  } catch (error) {
    if (asking.attempt.mayBeRepeated && (asking.attempt.signal.aborted || isPassing(error))) throw error;
    services.logger.warn({ err: error }, 'a shortcut was not answered in the thread');
    const trouble = troubleMessage(asSecureMailError(error).code, 'this message');
    await respondOrPlain(asking.respond, trouble, toPersonAlone);
  }
}

async function check(
  shortcut: MessageShortcut,
  { respond, attempt }: Asking,
  services: Services,
): Promise<void> {
  const channel = shortcut.channel.id;
  const found = askedEvidence(await messageOf(shortcut, services));
  if (isEmpty(found)) {
    await respondOrPlain(respond, unrecognizedMessage('this message'), toPersonAlone);
    return;
  }
  const threadTs = threadOf(shortcut);
  const team = installationTeam(shortcut, services.identity);
  const place = { team, channel, threadTs };
  const own = { message: { channel, ts: shortcut.message.ts ?? shortcut.message_ts }, ...found };
  const request = {
    place,
    source: attempt.key,
    openedBy: shortcut.user.id,
    asked: true,
    label: found.files.length === 0 ? 'this message' : labelOf(found.files),
    uploads: await withThread(own, place, services),
    reply: messageReply({ channel, threadTs }, services, attempt.key),
    attempt,
  };
  await inTurnOf(services.work, await queueKey(place, services), () => runCheck(request, services));
}

/** As Slack sent it; out of the inbox it comes without what it holds, which is read again. */
async function messageOf(shortcut: MessageShortcut, services: Services): Promise<unknown> {
  const channel = shortcut.channel.id;
  if (!isStored(shortcut)) return { ...shortcut.message, channel };
  const { message_ts: ts } = shortcut;
  return fetchMessage({ channel, ts, threadTs: threadOf(shortcut) }, services);
}

/** In the thread of a case the message is checked together with all that the case was made of, each in its place. */
async function withThread(
  own: MessageEvidence,
  place: CasePlace,
  services: Services,
): Promise<CheckRequest['uploads']> {
  const stored = await services.cases.findByThread(place);
  const before = stored === null ? [] : await evidenceLeftOf(stored, services);
  const others = before.filter(({ message }) => message?.ts !== own.message?.ts);
  const ordered = inOrder([...others, own]);
  return [...ordered.slice(0, -1), ordered.at(-1) ?? own];
}

/** Somebody asked: without files the text is read even where it does not look like evidence. */
function askedEvidence(message: unknown): Evidenced {
  const { data } = incomingMessage.safeParse(message);
  if (data === undefined) return { files: [], texts: [] };
  const found = evidenceIn(data);
  const text = withoutMentions(data.text ?? '').trim();
  return isEmpty(found) && filesOf(data).length === 0 && text !== '' ? { files: [], texts: [text] } : found;
}

function threadOf({ message, message_ts }: MessageShortcut): string {
  return message.thread_ts ?? message.ts ?? message_ts;
}
