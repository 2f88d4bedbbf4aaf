import { type Person, team } from '../directory.js';
import type { JsonObject } from '../json.js';
import { ApiError, type Call, type Methods } from './call.js';

export const users: Methods = {
  'usergroups.users.list': { token: 'bot', scope: 'usergroups:read', run: groupMembers },
  'users.info': { token: 'bot', scope: 'users:read', run: info },
};

function info(call: Call): JsonObject {
  const person = call.world.directory.people.get(call.text('user') ?? '');
  if (person === undefined) throw new ApiError('user_not_found');
  const { id, isBot, name, realName, outside } = person;
  return {
    user: {
      id,
      team_id: (outside ?? team).id,
      name,
      deleted: false,
      real_name: realName,
      tz: 'Europe/London',
      tz_label: 'Greenwich Mean Time',
      tz_offset: 0,
      is_bot: isBot,
      is_app_user: false,
      ...standingOf(person),
      profile: { real_name: realName, display_name: name, team: (outside ?? team).id },
    },
  };
}

/** Of people of other organisations Slack tells no more; `is_stranger` is for those who share no channel. */
function standingOf({ isGuest = false, outside }: Person): JsonObject {
  return outside === undefined
    ? { is_restricted: isGuest, is_ultra_restricted: false }
    : { is_stranger: false };
}

function groupMembers(call: Call): JsonObject {
  const members = call.world.directory.groups.get(call.need('usergroup'));
  if (members === undefined) throw new ApiError('no_such_subteam');
  return { users: [...members] };
}
