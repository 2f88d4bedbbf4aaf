import type { Case, Upload } from '../../cases/case.js';
import type { Escalation } from '../../cases/escalations.js';

/** What was sent to a case after it was escalated, by the clock of Slack alone; nothing of one that is not posted. */
export function sentSince(
  { madeOf }: Pick<Case, 'madeOf'>,
  { messageTs }: Pick<Escalation, 'messageTs'>,
): Upload[] {
  if (messageTs === null) return [];
  return madeOf.filter((upload) => Number(upload.messageTs) > Number(messageTs));
}
