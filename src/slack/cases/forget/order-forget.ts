import { z } from 'zod';
import type { Case } from '../../../cases/case.js';
import type { JobRun } from '../../../jobs/jobs.js';
import { inboxKinds } from '../../inbox/inbox-kinds.js';
import type { Services } from '../../services.js';
import { threadOfCase } from '../../work/case-in-thread.js';
import { type Traces, traces } from './traces.js';

/** Whom to tell what became of it, alone: behind a response URL, or in a thread. */
const teller = z.object({
  responseUrl: z.string().nullable(),
  channel: z.string(),
  threadTs: z.string().nullable(),
});

/** A case that somebody wants to be forgotten. */
export const forgetInput = z.object({
  team: z.string(),
  /** Slack's id of the organisation of the workspace. */
  enterprise: z.string().nullable(),
  caseId: z.string(),
  userId: z.string(),
  tell: teller,
});
export type ForgetInput = z.infer<typeof forgetInput>;

/** A case that is gone, and is looked for once more. */
export const sweepInput = forgetInput.pick({ team: true, enterprise: true, caseId: true }).extend({ traces });
type SweepInput = z.infer<typeof sweepInput>;

/** Milliseconds after which whatever was under way when the case went has been posted, or has failed. */
const settled = 60_000;

/**
 * Has a case forgotten, behind all work of its thread, in whatever process. `work` names the wish: asked for twice by
 * it, the case is forgotten once.
 */
export async function orderForget(
  stored: Pick<Case, 'id' | 'team' | 'threads'>,
  { userId, tell }: Pick<ForgetInput, 'userId' | 'tell'>,
  work: string,
  { jobs, identity: { enterpriseId: enterprise } }: Pick<Services, 'jobs' | 'identity'>,
): Promise<void> {
  const input: ForgetInput = { team: stored.team, enterprise, caseId: stored.id, userId, tell };
  const thread = threadOfCase(stored);
  await jobs.add({ key: `forget:${work}`, thread, kind: inboxKinds.forget, input });
}

/** Has what a forgotten case left looked for once more, when nothing that knew it can be under way any more. */
export async function orderSweep(
  { team, enterprise, caseId }: Pick<ForgetInput, 'team' | 'enterprise' | 'caseId'>,
  left: Traces,
  { key, thread }: Pick<JobRun, 'key' | 'thread'>,
  { jobs, now }: Pick<Services, 'jobs' | 'now'>,
): Promise<void> {
  const input: SweepInput = { team, enterprise, caseId, traces: { ...left, messages: [], files: [] } };
  await jobs.add({ key: `sweep:${key}`, thread, kind: inboxKinds.sweep, input, runAt: now() + settled });
}
