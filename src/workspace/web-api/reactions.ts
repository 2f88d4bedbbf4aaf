import { react } from '../acts/messages.js';
import type { JsonObject } from '../json.js';
import { ApiError, type Call, type Methods } from './call.js';
import { channelOf, messageOf } from './channel-argument.js';

export const reactions: Methods = {
  'reactions.add': { token: 'bot', scope: 'reactions:write', run: (call) => set(call, true) },
  'reactions.remove': { token: 'bot', scope: 'reactions:write', run: (call) => set(call, false) },
};

const namePattern = /^[a-z0-9_'+-]{1,100}$/;

function set(call: Call, given: boolean): JsonObject {
  const name = call.text('name') ?? '';
  if (!namePattern.test(name)) throw new ApiError('invalid_name');
  const message = messageOf(call, channelOf(call), 'timestamp', 'message_not_found');
  if (react(call.world, message, name, call.team.botUser, given)) return {};
  throw new ApiError(given ? 'already_reacted' : 'no_reaction');
}
