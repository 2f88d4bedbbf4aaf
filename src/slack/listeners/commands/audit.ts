import { refusalFor } from '../../access/permission.js';
import { auditMessage } from '../../blocks/audit-table.js';
import type { SlackMessage } from '../../message.js';
import type { Services } from '../../services.js';
import { caseIdIn, whichCase } from './find-case.js';
import type { CommandCall } from './verb.js';

/** Entries that are shown at most. */
const shown = 20;

/**
 * `audit`: what was recorded last, of the team or of one case; for those who may see identities. A case that was
 * removed, or that they may not see otherwise, is in it as well: the trail tells no content.
 */
export async function audit(call: CommandCall, services: Services): Promise<SlackMessage> {
  const { team, userId, channel, rest } = call;
  const caseId = rest === '' ? '' : caseIdIn(rest);
  if (caseId === null) return whichCase('audit');
  const wanted = { act: 'audit', userId, channel, team, caseId } as const;
  const refused = await refusalFor(wanted, services);
  if (refused !== null) return refused;
  const about = caseId === '' ? [] : [caseId];
  const entries = await services.cases.audit.latest(team, shown, ...about);
  return auditMessage(entries, caseId === '' ? null : caseId);
}
