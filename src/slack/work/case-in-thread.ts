import type { Case, CasePlace } from '../../cases/case.js';
import type { Services } from '../services.js';

/** The case of a thread; where it cannot be looked up the thread counts as one without. */
export async function caseIn(
  place: CasePlace,
  { cases, logger }: Pick<Services, 'cases' | 'logger'>,
): Promise<Case | null> {
  try {
    return await cases.findByThread(place);
  } catch (error) {
    logger.warn({ err: error }, 'the case of a thread could not be looked up');
    return null;
  }
}

/** All that concerns one case comes one after the other, whichever of its threads it comes in. */
export async function queueKey(
  place: CasePlace,
  services: Pick<Services, 'cases' | 'logger'>,
): Promise<string> {
  const stored = await caseIn(place, services);
  return stored === null || stored.threads.length === 0 ? threadOfPlace(place) : threadOfCase(stored);
}

/** Under this name work waits for other work of the case. */
export function threadOfCase({ id, team, threads: [home] }: Pick<Case, 'id' | 'team' | 'threads'>): string {
  return home === undefined ? `case:${id}` : threadOfPlace({ team, ...home });
}

/** The same of a thread that has no case yet. */
export function threadOfPlace({ team, channel, threadTs }: CasePlace): string {
  return `${team}:${channel}:${threadTs}`;
}
