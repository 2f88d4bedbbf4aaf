import { missedScope } from '../platform-error.js';
import { keptFor } from './kept.js';
import { type Asked, keptTime } from './people.js';
import type { Listing } from './policy.js';

/** Tells whether somebody is in a list of ids of people and user groups; null: there is no list. */
export type FindListing = (userId: string, list: readonly string[] | null) => Promise<Listing>;

/** Looks into lists; the members of user groups are asked of Slack, and kept for a while. */
export function createListing({ hastyClient, identity, logger, now }: Asked): FindListing {
  const team = identity.isOrgInstall ? { team_id: identity.teamId } : {};
  const membersOf = keptFor(keptTime, now, async (usergroup): Promise<ReadonlySet<string>> => {
    const { users = [] } = await hastyClient.usergroups.users.list({ usergroup, ...team });
    return new Set(users);
  });
  const groupHas = async (group: string, userId: string): Promise<Listing> => {
    try {
      return (await membersOf(group)).has(userId) ? { kind: 'group' } : { kind: 'absent' };
    } catch (error) {
      logger.warn({ err: error, group }, 'Slack does not say who is in a user group');
      return { kind: 'unknown', scope: missedScope(error) };
    }
  };
  return async (userId, list) => {
    if (list === null) return { kind: 'unset' };
    if (list.includes(userId)) return { kind: 'person' };
    const groups = list.filter((id) => id.startsWith('S'));
    const found = await Promise.all(groups.map((group) => groupHas(group, userId)));
    return (
      found.find(({ kind }) => kind === 'group') ??
      found.find(({ kind }) => kind === 'unknown') ?? { kind: 'absent' }
    );
  };
}
