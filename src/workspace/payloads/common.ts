import { app, type Channel, homeTeam, type Person, type Team } from '../directory.js';
import type { JsonObject } from '../json.js';

/** The outdated verification token that every payload still carries. */
export const verificationToken = 'local-workspace';

export function teamOf({ domain, id }: Team): JsonObject {
  return { id, domain };
}

export function userOf(person: Person, team: Team): JsonObject {
  const { id, name, outside = team } = person;
  return { id, username: name, name, team_id: outside.id };
}

export function channelOf(channel: Channel): JsonObject {
  return { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name };
}

/** What all interactive payloads begin with. */
export function interactionOf(type: string, person: Person, team: Team = homeTeam): JsonObject {
  return {
    type,
    token: verificationToken,
    api_app_id: app.id,
    team: teamOf(team),
    user: userOf(person, team),
    enterprise: null,
    is_enterprise_install: false,
  };
}
