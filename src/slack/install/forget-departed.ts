import type { Logger } from 'pino';
import type { InstallationStore } from '../../installations/installation-store.js';
import { departureOf } from './departure.js';

export interface Departing {
  /** Null where one workspace alone is served, whose token is in the environment. */
  readonly installations: InstallationStore | null;
  readonly logger: Logger;
}

/**
 * Forgets the token of a workspace that removed the app. Whether that is what the event was about; it needs no
 * further work then, which no token would serve for.
 */
export async function forgetDeparted(body: unknown, { installations, logger }: Departing): Promise<boolean> {
  const departure = departureOf(body);
  if (departure === null) return false;
  await installations?.remove(departure.owner, departure.time);
  logger.warn({ team: departure.owner }, 'the app was removed from a workspace, or its token revoked');
  return true;
}
