import { asSecureMailError } from '../../errors.js';
import { troubleMessage } from '../blocks/trouble.js';
import { showInTurn } from '../cases/show-in-turn.js';
import { isPassing } from '../passing-error.js';
import type { Services } from '../services.js';
import type { Attempt } from '../work/attempt.js';
import { diagnoseAgain } from '../work/diagnose-again.js';
import { inTurnOf } from '../work/in-turn-of.js';
import type { AgainInput } from './again-input.js';
import { respondTo } from './respond-to.js';

/**
 * Diagnoses a case again and shows it. Where that fails for good the diagnosis stands, and whoever answered is told.
 * Throws what passes with time.
 */
export async function diagnoseCaseAgain(
  { caseId, responseUrl }: AgainInput,
  thread: string,
  attempt: Attempt,
  services: Services,
): Promise<void> {
  try {
    await inTurnOf(services.work, thread, () => diagnoseAgain(caseId, attempt, services));
    await showInTurn(caseId, services);
  } catch (error) {
    if (attempt.signal.aborted || isPassing(error)) throw error;
    const { code } = asSecureMailError(error);
    services.logger.warn({ code, caseId }, 'a case could not be diagnosed again');
    await showInTurn(caseId, services);
    await respondTo(responseUrl, troubleMessage(code, 'this case again'), services.apiUrl);
  }
}
