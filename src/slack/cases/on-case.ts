import type { Case } from '../../cases/case.js';
import { asSecureMailError } from '../../errors.js';
import { troubleMessage } from '../blocks/trouble.js';
import type { Pressed } from '../listeners/actions/pressed.js';
import { tell } from '../listeners/actions/pressed.js';
import { isPassing } from '../passing-error.js';
import type { Services } from '../services.js';
import type { Attempt } from '../work/attempt.js';
import { inTurnOf } from '../work/in-turn-of.js';
import { showCase } from './show-case.js';

/**
 * Does something with a case and shows it everywhere afterwards. What is done with one case comes one after the
 * other; what fails is told to the person who pressed, but for what passes where the attempt is repeated.
 */
export async function onCase(
  caseId: string | null,
  pressed: Pressed,
  services: Services,
  act: (stored: Case) => Promise<void>,
  attempt: Attempt | null = null,
): Promise<void> {
  const job = async () => {
    const stored = caseId === null ? null : await services.cases.find(caseId);
    if (stored === null) {
      await tell(pressed, troubleMessage('CASE_UNKNOWN', null));
      return;
    }
    await act(stored);
    await showCase(stored.id, services);
  };
  await inTurn(caseId ?? '', pressed, services, job, attempt);
}

/**
 * One after the other on one case, so that the last to edit its messages has seen what came before. A queue that
 * takes nothing in, as when the bot stops, is no reason to leave a message as it is.
 */
export async function inTurn(
  caseId: string,
  pressed: Pressed,
  services: Services,
  job: () => Promise<void>,
  attempt: Attempt | null = null,
): Promise<void> {
  const told = async () => {
    try {
      await job();
    } catch (error) {
      if (attempt?.mayBeRepeated && (attempt.signal.aborted || isPassing(error))) throw error;
      services.logger.error({ err: error }, 'a press failed');
      await tell(pressed, troubleMessage(asSecureMailError(error).code, null));
    }
  };
  try {
    await inTurnOf(services.presses, caseId, told);
  } catch (error) {
    if (asSecureMailError(error).code !== 'QUEUE_FULL') throw error;
    await told();
  }
}
