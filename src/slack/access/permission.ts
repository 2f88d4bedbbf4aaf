import type { AuditedAct } from '../../cases/audit-trail.js';
import { sentenceMessage } from '../blocks/progress.js';
import type { SlackMessage } from '../message.js';
import type { Services } from '../services.js';
import type { Asking } from './access.js';
import type { Decision, GuardedAct } from './policy.js';
import type { Requester } from './requester.js';

/** Something that not everybody may do, as it is asked for. */
export interface Wanted extends Asking {
  readonly team: string;
  /** Empty where it concerns no case. */
  readonly caseId: string;
  /** How the audit trail names it; default: the act itself. */
  readonly recordedAs?: AuditedAct;
}

const elsewhere: Decision = { allowed: false, reason: 'This case belongs to another workspace.' };

/** Why somebody may not do what they ask for, to be told to them; null where they may. A refusal is recorded. */
export async function refusalFor(
  { act, userId, channel, team, caseId, recordedAs }: Wanted,
  { access, cases, identity, logger }: Pick<Services, 'access' | 'cases' | 'identity' | 'logger'>,
): Promise<SlackMessage | null> {
  // in a channel that two installations share, the other one knows its own people as members
  const isOurs = identity.isOrgInstall || team === identity.teamId;
  const decision = isOurs ? await access.decide({ act, userId, channel }) : elsewhere;
  if (decision.allowed) return null;
  const recorded = recordedAs ?? (act === 'silence' ? 'acknowledge-everywhere' : act);
  await cases.audit.add({ team, userId, act: recorded, caseId, channel, outcome: 'refused' });
  logger.warn({ act, caseId, channel }, 'somebody asked for what they may not do');
  return sentenceMessage(decision.reason);
}

/** Who asks for something in a channel. */
export type InChannel = Requester & { readonly channel: string };

/** The same of something that is asked of one case; one that is not stored counts as the workspace's own. */
export async function refusalForCase(
  act: GuardedAct,
  caseId: string,
  { userId, channel }: InChannel,
  services: Services,
): Promise<SlackMessage | null> {
  const team = (await services.cases.find(caseId))?.team ?? services.identity.teamId;
  return refusalFor({ act, userId, channel, team, caseId }, services);
}
