import { homeTeam } from '../directory.js';
import { type JsonObject, textOf } from '../json.js';
import type { ResponseTarget } from '../store/grants.js';
import type { Message } from '../store/messages.js';
import { ApiError, Call } from '../web-api/call.js';
import { contentOf } from '../web-api/content-arguments.js';
import type { World } from '../world.js';
import { changeMessage, deleteMessage, postMessage } from './messages.js';

/** Does what an app asks for through a response URL or in its acknowledgement of a command. */
export function respond(world: World, target: ResponseTarget, body: JsonObject): void {
  const source = sourceOf(world, target);
  if (body.delete_original === true) {
    if (source === undefined) throw new ApiError('invalid_arguments');
    deleteMessage(world, source);
    return;
  }
  const { warnings: _, ...content } = contentOf(new Call(world, body), 'post');
  if (body.replace_original === true && source !== undefined) {
    changeMessage(world, source, content);
    return;
  }
  const visible = body.response_type === 'in_channel';
  postMessage(world, {
    ...content,
    channel: target.channel,
    user: (world.directory.channels.get(target.channel)?.team ?? homeTeam).botUser,
    byBot: true,
    threadTs: textOf(body.thread_ts) ?? target.threadTs,
    ephemeralFor: visible ? null : target.user,
  });
}

function sourceOf(world: World, { channel, messageTs }: ResponseTarget): Message | undefined {
  return messageTs === null ? undefined : world.messages.find(channel, messageTs);
}
