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
  const home = (await caseIn(place, services))?.threads[0];
  const { channel, threadTs } = home ?? place;
  return `${channel}:${threadTs}`;
}
