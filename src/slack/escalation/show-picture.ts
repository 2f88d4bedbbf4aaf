import type { EscalationPicture } from '../../cases/escalations.js';
import { showInTurn } from '../cases/show-in-turn.js';
import { isPassing } from '../passing-error.js';
import type { Services } from '../services.js';

/** How long Slack gets to process a picture that it refused, in milliseconds. */
const processing = 3000;

/**
 * Shows a picture that was posted in the message of its escalation too; none where there is none any more. Slack
 * refuses one until it is processed: it is tried once more, and stays in the thread alone after that. Throws what
 * passes.
 */
export async function showPicture(
  caseId: string,
  picture: EscalationPicture | null,
  services: Services,
): Promise<void> {
  try {
    if (await isShown(caseId, picture, services)) return;
    await services.pause(processing);
    await isShown(caseId, picture, services);
  } catch (error) {
    if (isPassing(error)) throw error;
    services.logger.warn({ err: error, caseId }, 'a picture is in the thread of its escalation alone');
  }
}

/** What is refused is stored no longer. */
async function isShown(
  caseId: string,
  picture: EscalationPicture | null,
  services: Services,
): Promise<boolean> {
  const { escalations } = services.cases;
  await escalations.pictured(caseId, picture);
  await showInTurn(caseId, services);
  const escalation = await escalations.ofCase(caseId);
  return escalation === null || picture === null || escalation.picture !== null;
}
