import { missedScope } from '../platform-error.js';
import type { Services } from '../services.js';
import { keptFor } from './kept.js';
import { type PersonKind, personKind } from './person-kind.js';

/** Who somebody is, as far as Slack says. */
export interface KnownPerson {
  readonly kind: PersonKind;
  /** The scope that the app lacks to be told; null: none. */
  readonly missingScope: string | null;
}

/** What is asked of Slack, for as long as it is kept. */
export type Asked = Pick<Services, 'hastyClient' | 'identity' | 'logger' | 'now'>;

/** How long it is kept who somebody is, and who is where; milliseconds. */
export const keptTime = 5 * 60_000;

/** Looks people up by their ids; one whom Slack does not tell of is `unknown`, and asked for again the next time. */
export function createPeople({
  hastyClient,
  identity,
  logger,
  now,
}: Asked): (userId: string) => Promise<KnownPerson> {
  const kindOf = keptFor(keptTime, now, async (user) =>
    personKind(await hastyClient.users.info({ user }), identity),
  );
  return async (userId) => {
    if (userId === 'USLACKBOT') return { kind: 'bot', missingScope: null };
    try {
      return { kind: await kindOf(userId), missingScope: null };
    } catch (error) {
      logger.warn({ err: error }, 'Slack does not say who somebody is');
      return { kind: 'unknown', missingScope: missedScope(error) };
    }
  };
}
