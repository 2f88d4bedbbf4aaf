import { asSecureMailError, SecureMailError } from '../../../errors.js';
import { refusalToForget } from '../../access/refusal-to-forget.js';
import { forgottenMessage } from '../../blocks/forget-told.js';
import { troubleMessage } from '../../blocks/trouble.js';
import type { SlackMessage } from '../../message.js';
import { isPassing } from '../../passing-error.js';
import type { Services } from '../../services.js';
import type { Attempt } from '../../work/attempt.js';
import { type ForgetInput, orderForget } from './order-forget.js';

/**
 * Takes a wish to forget a case: what to tell the person at once, or null where it is being done and told then.
 * Throws what passes where the attempt is repeated.
 */
export async function askToForget(
  caseId: string | null,
  wish: Pick<ForgetInput, 'userId' | 'tell'>,
  attempt: Attempt,
  services: Services,
): Promise<SlackMessage | null> {
  try {
    if (caseId === null) throw new SecureMailError('CASE_UNKNOWN');
    const requester = { userId: wish.userId, channel: wish.tell.channel };
    const refused = await refusalToForget(caseId, requester, services);
    if (refused !== null) return refused;
    const stored = await services.cases.find(caseId);
    if (stored === null) return forgottenMessage(caseId, null);
    await orderForget(stored, wish, attempt.key, services);
    return null;
  } catch (error) {
    if (attempt.mayBeRepeated && (attempt.signal.aborted || isPassing(error))) throw error;
    services.logger.error({ err: error, caseId }, 'a case cannot be forgotten');
    return troubleMessage(asSecureMailError(error).code, null);
  }
}
