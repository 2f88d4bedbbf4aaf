import { homeTeam, type Team } from '../directory.js';
import type { JsonObject } from '../json.js';
import type { World } from '../world.js';
import { auth } from './auth.js';
import { blocks } from './blocks.js';
import { ApiError, Call, type Method, type Methods } from './call.js';
import { chat } from './chat.js';
import { conversations } from './conversations.js';
import { files } from './files.js';
import { functions } from './functions.js';
import { oauth } from './oauth.js';
import { reactions } from './reactions.js';
import { tokenUseOf } from './tokens.js';
import { users } from './users.js';
import { views } from './views.js';

const methods: Methods = {
  ...auth,
  ...blocks,
  ...chat,
  ...conversations,
  ...files,
  ...functions,
  ...oauth,
  ...reactions,
  ...users,
  ...views,
};

/** Answers one call as Slack would. `token`: from the Authorization header, where there is one. */
export function answerCall(
  world: World,
  method: string,
  args: JsonObject,
  token: string | undefined,
): JsonObject {
  try {
    return { ok: true, ...run(world, method, args, token) };
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, error: error.code, ...error.details };
    throw error;
  }
}

function run(world: World, name: string, args: JsonObject, token: string | undefined): JsonObject {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) throw new ApiError('unknown_method', { req_method: name });
  const { token: inBody, ...rest } = args;
  const team = teamOf(world, method, token ?? (typeof inBody === 'string' ? inBody : undefined));
  const call = new Call(world, rest, team);
  checkScope(world, method, call);
  return method.run(call);
}

/** The workspace whose token it is; refuses a token that does not fit the method. */
function teamOf(world: World, method: Method, token: string | undefined): Team {
  if (method.token === 'none') return homeTeam;
  const use = tokenUseOf(world, token);
  if (use.kind === 'refused') throw new ApiError(use.error);
  if (use.kind !== method.token) throw new ApiError('not_allowed_token_type');
  return use.kind === 'bot' ? use.team : homeTeam;
}

function checkScope({ settings }: World, method: Method, call: Call): void {
  const needed = typeof method.scope === 'function' ? method.scope(call) : method.scope;
  if (needed === null || settings.scopes.has(needed)) return;
  throw new ApiError('missing_scope', { needed, provided: [...settings.scopes].join(',') });
}
