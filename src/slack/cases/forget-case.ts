import type { ErrorCode } from '../../errors.js';
import type { JobRun } from '../../jobs/jobs.js';
import { forgottenMessage } from '../blocks/forget-told.js';
import { troubleMessage } from '../blocks/trouble.js';
import { escalationFiles } from '../escalation/attach-files.js';
import { refusalOf } from '../refusal.js';
import type { Services } from '../services.js';
import { inTurnOf } from '../work/in-turn-of.js';
import { clearOutages } from './forget/clear-outages.js';
import { type ForgetInput, forgetInput, orderSweep, sweepInput } from './forget/order-forget.js';
import { isAbout } from './forget/own-messages.js';
import { type Removed, removeTraces } from './forget/remove-traces.js';
import { tellAlone } from './forget/tell-alone.js';
import { type Traces, tracesOf } from './forget/traces.js';
import { showInTurn } from './show-in-turn.js';
import { cancelKnown } from './show-known.js';

/** What was removed of a case, to be told; null where it is not stored. */
export type Forgotten = Pick<Removed, 'messages' | 'files' | 'left'>;

/**
 * Removes a case and everything of the bot about it, step by step, so that a crash in between is gone on from. Its
 * messages go first: what cannot be gone on with for good leaves a case that can be forgotten again. Throws what
 * passes with time.
 */
export async function forgetCase(run: JobRun, services: Services): Promise<void> {
  const input = forgetInput.parse(run.input);
  const { caseId } = input;
  const { traces, removed } = await inTurnOf(services.work, run.thread, () =>
    unlessEnded(run.signal, remove(input, run, services)),
  );
  if (traces !== null) {
    await run.step('outages', () => clearOutages(caseId, traces, services));
    await run.step('company', () => showCompany(traces, services));
  }
  await run.step('told', () => tellAlone(forgottenMessage(caseId, removed), input, services));
}

/** A call that hangs does not hold the turn, and with it the stop of the bot; what it does may be done again. */
function unlessEnded<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

/** What there was at Slack, and what was removed of it; null where the case is not stored. */
async function remove(
  input: ForgetInput,
  run: JobRun,
  services: Services,
): Promise<{ traces: Traces | null; removed: Forgotten | null }> {
  const { caseId } = input;
  const traces = await run.step('traces', () => tracesOf(caseId, services));
  if (traces === null) return { traces, removed: null };
  await run.step('recorded', () => record(input, traces, services));
  const first = await run.step('removed', () => removeTraces({ caseId, traces }, services));
  const late = await run.step('forgotten', () => forget(caseId, services));
  const { company, traits } = traces;
  const all = late === null ? traces : { ...late, company, traits };
  await run.step('swept-later', () => orderSweep(input, all, run, services));
  const { tried } = first;
  const rest = await run.step('rest', () => removeTraces({ caseId, traces: all, tried }, services));
  return { traces: all, removed: together(first, rest) };
}

/** Looks once more for what a case left that was forgotten while others still worked on it. Throws what passes. */
export async function sweepCase(run: JobRun, services: Services): Promise<void> {
  const { caseId, traces } = sweepInput.parse(run.input);
  const isWanted = isAbout(caseId, escalationFiles);
  const { messages, files, left } = await removeTraces({ caseId, traces, isWanted }, services);
  await clearOutages(caseId, traces, services);
  await services.cases.scrub();
  services.logger.info({ caseId, messages, files, left }, 'a forgotten case was looked for again');
}

/** Says that a case could not be forgotten, which is still there. */
export async function sayNotForgotten(input: unknown, code: ErrorCode, services: Services): Promise<void> {
  const { data } = forgetInput.safeParse(input);
  if (data !== undefined) await tellAlone(troubleMessage(code, null), data, services);
}

/** Without content, and once, however often it is gone on with. */
async function record(
  { caseId, userId, tell }: ForgetInput,
  { team }: Traces,
  { cases }: Services,
): Promise<void> {
  const { channel } = tell;
  const entry = { team, userId, act: 'forget', caseId, channel, outcome: 'allowed' } as const;
  await cases.audit.add({ ...entry, work: `${caseId}:${userId}` });
}

/** In turn of what is pressed in the case; all that it has left by then. */
function forget(caseId: string, services: Services): Promise<Traces | null> {
  return inTurnOf(services.presses, caseId, async () => {
    const traces = await tracesOf(caseId, services);
    await services.jobs.cancel(`files:${caseId}`);
    if (traces !== null) await cancelKnown({ id: caseId, team: traces.team }, services);
    await services.cases.forget(caseId);
    return traces;
  });
}

/** Other cases link to the one that is gone; what cannot be edited any more is passed over. */
async function showCompany({ company }: Traces, services: Services): Promise<void> {
  for (const id of company) {
    try {
      await showInTurn(id, services);
    } catch (error) {
      const code = refusalOf(error);
      services.logger.info({ code, caseId: id }, 'a case links to one that is gone');
    }
  }
}

function together(one: Removed, other: Removed): Forgotten {
  return {
    messages: one.messages + other.messages,
    files: one.files + other.files,
    left: [...one.left, ...other.left],
  };
}
