import { z } from 'zod';
import type { BotIdentity } from '../services.js';

/**
 * What somebody is to the bot's workspace. `guest`: of one channel or several; `stranger`: of another organisation,
 * met in a channel that is shared with it; `bot`: an app or a workflow; `unknown`: Slack did not say.
 */
export type PersonKind = 'member' | 'guest' | 'stranger' | 'bot' | 'unknown';

const flag = z.boolean().nullish();
const answer = z.object({
  user: z.object({
    team_id: z.string().nullish(),
    deleted: flag,
    is_bot: flag,
    is_restricted: flag,
    is_ultra_restricted: flag,
    is_stranger: flag,
    enterprise_user: z.object({ enterprise_id: z.string().nullish() }).nullish(),
  }),
});

/**
 * The kind out of an answer of `users.info` (https://docs.slack.dev/reference/objects/user-object). `is_stranger`
 * alone does not tell: it is false for people of another organisation who share a channel with the bot.
 */
export function personKind(
  info: unknown,
  identity: Pick<BotIdentity, 'teamId' | 'enterpriseId'>,
): PersonKind {
  const { data } = answer.safeParse(info);
  if (data === undefined || data.user.deleted) return 'unknown';
  const { user } = data;
  if (user.is_bot) return 'bot';
  if (user.is_stranger || !isOurs(user, identity)) return 'stranger';
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member';
}

/** Of the workspace, or of another one of its organisation. */
function isOurs(
  { team_id, enterprise_user }: z.infer<typeof answer>['user'],
  { teamId, enterpriseId }: Pick<BotIdentity, 'teamId' | 'enterpriseId'>,
): boolean {
  if (team_id === teamId) return true;
  return enterpriseId !== null && enterprise_user?.enterprise_id === enterpriseId;
}
