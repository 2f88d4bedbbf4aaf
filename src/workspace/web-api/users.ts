import { team } from '../directory.js';
import type { JsonObject } from '../json.js';
import { ApiError, type Call, type Methods } from './call.js';

export const users: Methods = {
  'users.info': { token: 'bot', scope: 'users:read', run: info },
};

function info(call: Call): JsonObject {
  const person = call.world.directory.people.get(call.text('user') ?? '');
  if (person === undefined) throw new ApiError('user_not_found');
  const { id, isBot, name, realName } = person;
  return {
    user: {
      id,
      team_id: team.id,
      name,
      deleted: false,
      real_name: realName,
      tz: 'Europe/London',
      tz_label: 'Greenwich Mean Time',
      tz_offset: 0,
      is_bot: isBot,
      is_app_user: false,
      profile: { real_name: realName, display_name: name, team: team.id },
    },
  };
}
