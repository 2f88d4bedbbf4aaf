import type { SlackMessage } from '../message.js';
import type { Services } from '../services.js';
import { type InChannel, refusalForCase } from './permission.js';

/** Why somebody may not remove this case; null where they may. */
export function refusalToForget(
  caseId: string,
  requester: InChannel,
  services: Services,
): Promise<SlackMessage | null> {
  return refusalForCase('forget', caseId, requester, services);
}
