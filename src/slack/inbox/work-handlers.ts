import type { ReceiverEvent } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { adviceOf, asSecureMailError, type ErrorCode } from '../../errors.js';
import type { JobHandler, JobRun } from '../../jobs/jobs.js';
import { refuseClosed } from '../access/refuse-closed.js';
import { troubleMessage } from '../blocks/trouble.js';
import { forgetCase, sayNotForgotten, sweepCase } from '../cases/forget-case.js';
import { showKnown } from '../cases/show-known.js';
import { attachFiles } from '../escalation/attach-files.js';
import { namedRefusal } from '../named-refusal.js';
import { threadReply } from '../replies/thread-reply.js';
import type { Services } from '../services.js';
import { teamAddressIn } from '../team-address.js';
import type { Team, Teams } from '../teams.js';
import { answerMessage } from '../work/answer-message.js';
import { attemptOf } from '../work/attempt.js';
import { inContext } from '../work/work-of.js';
import { againInput } from './again-input.js';
import { diagnoseCaseAgain } from './diagnose-case-again.js';
import { fetchMessage } from './fetch-message.js';
import type { Inbox } from './inbox.js';
import { inboxKinds } from './inbox-kinds.js';
import { messageInput } from './message-input.js';
import { respondTo } from './respond-to.js';

/** What the work in the inbox needs. */
export interface WorkContext {
  readonly teams: Teams;
  readonly inbox: Inbox;
  readonly logger: Logger;
}

type Handlers = Readonly<Record<string, JobHandler>>;

/** Work that reads what was handed over, and waits for a turn at it. */
export function readingHandlers(context: WorkContext): Handlers {
  return {
    [inboxKinds.message]: (run) => doMessage(run, context),
    [inboxKinds.again]: (run) => doAgain(run, context),
  };
}

/** Work for which somebody waits who has just pressed a button. */
export function pressHandlers(context: WorkContext): Handlers {
  return {
    [inboxKinds.interaction]: (run) => doInteraction(run, context),
    [inboxKinds.files]: (run) => doFiles(run, context),
    [inboxKinds.forget]: async (run) => forgetCase(run, await servicesFor(run, context)),
    [inboxKinds.sweep]: async (run) => sweepCase(run, await servicesFor(run, context)),
    [inboxKinds.known]: async (run) => showKnown(run.input, await servicesFor(run, context)),
  };
}

/** A message that was deleted meanwhile asks for nothing any more. */
async function doMessage(run: JobRun, { teams, inbox }: WorkContext): Promise<void> {
  const input = messageInput.parse(run.input);
  const { services } = await teams.of(teamAddressIn(input));
  services.observe('started');
  await inbox.quiet();
  const message = inbox.messages.take(run.key) ?? (await fetchMessage(input, services));
  if (message !== null) {
    const { wish, team } = input;
    await answerMessage({ message, wish, team, attempt: attemptOf(run) }, services);
  }
  services.observe('finished');
}

/** Has Bolt's listeners do what they left to the inbox; they acknowledge nothing, as that is done. */
async function doInteraction(run: JobRun, { teams, inbox }: WorkContext): Promise<void> {
  const body: ReceiverEvent['body'] = inbox.bodies.take(run.key) ?? z.looseObject({}).parse(run.input);
  const { app, services } = await teams.of(teamAddressIn(body));
  // the channel may have been open when it was taken in
  if (await refuseClosed({ body, ack: async () => {} }, services)) return;
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  const customProperties = inContext({ attempt: attemptOf(run), onFailure });
  await app.processEvent({ body, ack: async () => {}, customProperties });
  if (failures.length > 0) throw failures[0];
}

async function doAgain(run: JobRun, { teams }: WorkContext): Promise<void> {
  const input = againInput.parse(run.input);
  const { services } = await teams.of(teamAddressIn(input));
  await diagnoseCaseAgain(input, run.thread, attemptOf(run), services);
}

const filesInput = z.object({ caseId: z.string() });

async function doFiles({ input }: JobRun, { teams }: WorkContext): Promise<void> {
  const { caseId } = filesInput.parse(input);
  const { services } = await teams.of(teamAddressIn(input));
  await attachFiles(caseId, services);
}

/**
 * Says in the thread, or to the person who pressed, that something was given up; nobody can be told where the app was
 * removed.
 */
export async function sayGivenUp(run: JobRun, code: ErrorCode, context: WorkContext): Promise<void> {
  context.logger.error({ key: run.key, kind: run.kind, code }, 'work was given up');
  if (code === 'INSTALLATION_UNKNOWN') return;
  const message = messageInput.safeParse(run.input).data;
  if (message !== undefined) {
    const { services } = await context.teams.of(teamAddressIn(message));
    services.metrics.jobGivenUp(code);
    const { channel, threadTs } = message;
    const reply = threadReply({ channel, threadTs }, null, services, run.key);
    await reply.resume();
    await reply.finish(troubleMessage(code, 'this message'));
    return;
  }
  if (run.kind === inboxKinds.forget) {
    await sayNotForgotten(run.input, code, await servicesFor(run, context));
  }
  await tellWhoPressed(run, code, context);
}

async function servicesFor({ input }: JobRun, { teams }: WorkContext): Promise<Services> {
  return (await teams.of(teamAddressIn(input))).services;
}

const stepRun = z.object({ event: z.object({ function_execution_id: z.string() }) });
const respondable = z.object({ response_url: z.string() }).or(z.object({ responseUrl: z.string() }));

/** A workflow is told by its step. A response URL is valid for half an hour: later there is nobody to tell. */
async function tellWhoPressed(run: JobRun, code: ErrorCode, context: WorkContext): Promise<void> {
  const { data } = respondable.safeParse(run.input);
  const { services }: Team = await context.teams.of(teamAddressIn(run.input));
  services.metrics.jobGivenUp(code);
  const step = stepRun.safeParse(run.input).data?.event.function_execution_id;
  if (step !== undefined) {
    const error = `${code}: ${adviceOf(code)}`;
    await services.client.functions.completeError({ function_execution_id: step, error });
  }
  if (data === undefined) return;
  const address = 'response_url' in data ? data.response_url : data.responseUrl;
  await respondTo(address, troubleMessage(code, null), services.apiUrl);
}

/** The code of a failure, for what is given up. */
export function codeOf(error: unknown): ErrorCode {
  return (namedRefusal(error) ?? asSecureMailError(error)).code;
}
