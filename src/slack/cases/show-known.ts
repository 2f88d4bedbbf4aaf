import { z } from 'zod';
import type { Case } from '../../cases/case.js';
import type { KnownFinding } from '../../cases/known-findings.js';
import { inboxKinds } from '../inbox/inbox-kinds.js';
import { isPassing } from '../passing-error.js';
import type { Services } from '../services.js';
import { showInTurn } from './show-in-turn.js';

const input = z.object({
  team: z.string(),
  /** Slack's id of the organisation of the workspace. */
  enterprise: z.string().nullable(),
  caseId: z.string(),
  finding: z.string(),
  everywhere: z.boolean(),
});

type Known = Pick<KnownFinding, 'id' | 'team' | 'caseId' | 'finding' | 'scope' | 'until'>;

/** Cases that are looked at, the latest; an older one is shown anew when somebody touches it. */
const mostCases = 200;

/** Has the other cases that a finding is known in from now on shown so, and all of them once it ends. */
export async function orderKnown(known: Known, services: Services): Promise<void> {
  if (known.scope !== 'case') await order(known, `known:${known.id}`, services);
  await order(known, `known-ended:${known.id}`, services, known.until);
}

/** Has the other cases shown in which a finding is known no longer. */
export async function orderTakenBack(known: Known, services: Services): Promise<void> {
  if (known.scope !== 'case') await order(known, `known-taken-back:${known.id}`, services);
}

/** A case that is forgotten has nothing to be told again of. */
export async function cancelKnown(
  { id, team }: Pick<Case, 'id' | 'team'>,
  { cases, jobs }: Services,
): Promise<void> {
  const known = await cases.known.concerning({ team, caseId: id, tenants: [] });
  for (const { id: knownId, scope } of known)
    if (scope === 'case') await jobs.cancel(`known-ended:${knownId}`);
}

async function order(
  { team, caseId, finding, scope }: Known,
  key: string,
  { jobs, identity: { enterpriseId: enterprise } }: Services,
  runAt?: number,
): Promise<void> {
  const wanted: z.infer<typeof input> = { team, enterprise, caseId, finding, everywhere: scope !== 'case' };
  const due = runAt === undefined ? {} : { runAt };
  await jobs.add({ key, thread: key, kind: inboxKinds.known, input: wanted, ...due });
}

/** Shows the cases anew that have the finding. Throws what passes with time, once all were tried. */
export async function showKnown(given: unknown, services: Services): Promise<void> {
  const { team, caseId, finding, everywhere } = input.parse(given);
  const { cases, logger } = services;
  const states = ['open', 'waiting', 'escalated'] as const;
  const open = everywhere ? await cases.overview.list({ team, states, limit: mostCases }) : [];
  const passing: unknown[] = [];
  for (const id of new Set([caseId, ...open.map((line) => line.id)])) {
    const stored = await cases.find(id);
    if (!stored?.diagnosis.findings.some((one) => one.id === finding)) continue;
    try {
      await showInTurn(id, services);
    } catch (error) {
      logger.info({ err: error, caseId: id }, 'a case was not shown with what is known of it');
      if (isPassing(error)) passing.push(error);
    }
  }
  if (passing.length > 0) throw passing[0];
}
