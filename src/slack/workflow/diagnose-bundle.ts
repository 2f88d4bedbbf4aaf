import { SecureMailError } from '../../errors.js';
import { SilentReply } from '../replies/silent-reply.js';
import { messageReply, type Services } from '../services.js';
import type { Attempt } from '../work/attempt.js';
import { caseIn, queueKey } from '../work/case-in-thread.js';
import type { CheckRequest } from '../work/check-request.js';
import { inTurnOf } from '../work/in-turn-of.js';
import { filesOf, type IncomingMessage, isEmpty, type MessageEvidence } from '../work/incoming-message.js';
import { type CheckOutcome, runCheck } from '../work/run-check.js';
import { evidenceInThreads, messageAt } from '../work/thread.js';
import type { StepInputs } from './step-inputs.js';
import { nothingFoundOutputs, type StepOutputs, stepOutputs } from './step-outputs.js';

/** Which run of a workflow asks, and in which workspace. */
export interface StepRun {
  readonly attempt: Attempt;
  readonly team: string;
}

/**
 * Diagnoses what a workflow names, as a mention under that message would: the answer is posted in its thread and
 * becomes a case. Text alone is answered by the outputs alone. Throws where nothing could be read.
 */
export async function diagnoseBundle(
  inputs: StepInputs,
  run: StepRun,
  services: Services,
): Promise<StepOutputs> {
  const message = inputs.message === null ? null : await messageAt(inputs.message, services);
  const place = placeOf(message, run);
  const { attempt } = run;
  const source = attempt.key;
  const key = message === null ? source : await queueKey(place, services);
  const outcome = await inTurnOf(services.work, key, async () => {
    const uploads = await uploadsFor(message, place, inputs, services);
    const reply = message === null ? new SilentReply() : messageReply(placeIn(message), services, source);
    const label = labelOf(message);
    const openedBy = message?.user ?? null;
    return runCheck({ place, source, openedBy, asked: true, label, uploads, reply, attempt }, services);
  });
  return outputsOf(outcome, services);
}

function placeOf(message: IncomingMessage | null, { team }: StepRun): CheckRequest['place'] {
  return message === null ? { team, channel: null, threadTs: null } : { team, ...placeIn(message) };
}

function placeIn({ channel, ts, thread_ts }: IncomingMessage) {
  return { channel, threadTs: thread_ts ?? ts };
}

function labelOf(message: IncomingMessage | null): string {
  return message === null ? 'the pasted text' : 'the message of a workflow';
}

async function uploadsFor(
  message: IncomingMessage | null,
  place: CheckRequest['place'],
  { fileId, text }: StepInputs,
  services: Services,
): Promise<CheckRequest['uploads']> {
  const found = message === null ? [] : await evidenceUpTo(withFile(message, fileId), place, services);
  const own: MessageEvidence[] = text === null ? [] : [{ message: null, files: [], texts: [text] }];
  const uploads = [...found, ...own].filter((evidence) => !isEmpty(evidence));
  const last = uploads.at(-1);
  if (last === undefined) throw new SecureMailError('INPUT_EMPTY');
  return [...uploads.slice(0, -1), last];
}

/** What the thread holds up to the message, as a mention would take it; of a case what all its threads hold. */
async function evidenceUpTo(
  message: IncomingMessage,
  place: CheckRequest['place'],
  services: Services,
): Promise<readonly MessageEvidence[]> {
  const threads = (await caseIn(place, services))?.threads ?? [placeIn(message)];
  return evidenceInThreads(message, threads, services);
}

/** The message with this file alone. Throws FILE_GONE where it has none such. */
function withFile(message: IncomingMessage, fileId: string | null): IncomingMessage {
  if (fileId === null) return message;
  const files = filesOf(message).filter(({ id }) => id === fileId);
  if (files.length === 0) throw new SecureMailError('FILE_GONE');
  return { ...message, files };
}

function outputsOf(outcome: CheckOutcome, { identity }: Services): StepOutputs {
  if (outcome.kind === 'failed') throw new SecureMailError(outcome.code);
  return outcome.kind === 'diagnosed' ? stepOutputs(outcome, identity.workspaceUrl) : nothingFoundOutputs;
}
