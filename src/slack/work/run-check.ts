import { newSalt } from '../../cases/case-id.js';
import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import { asSecureMailError, type ErrorCode, SecureMailError } from '../../errors.js';
import type { Progress } from '../../evidence/input.js';
import type { Redacted } from '../../redaction/redacted.js';
import { unrecognizedMessage } from '../blocks/help.js';
import { notRead } from '../blocks/open.js';
import { progressMessage, waitingMessage } from '../blocks/progress.js';
import { troubleMessage } from '../blocks/trouble.js';
import { namesSecureMail } from '../downloads/evidence-files.js';
import { nameOf } from '../downloads/slack-file.js';
import type { SlackMessage } from '../message.js';
import { namedRefusal } from '../named-refusal.js';
import { isPassing } from '../passing-error.js';
import type { Services } from '../services.js';
import { type Answered, answerCheck } from './answer-check.js';
import type { Attempt } from './attempt.js';
import type { CheckRequest } from './check-request.js';
import type { MessageEvidence } from './incoming-message.js';
import { bytesOf, type RequestRead, readRequest } from './read-request.js';

/** `nothing-found`: something was read, and nothing of it is Secure Mail's. */
export type CheckOutcome =
  | ({ readonly kind: 'diagnosed' } & Answered)
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'failed'; readonly code: ErrorCode }
  | { readonly kind: 'left-alone' };

/** Nobody asked, yet these are told: somebody dropped an archive or an event log, and waits for an answer. */
const toldUnasked = /^(ZIP_|EVTX_|LIMIT_|DOWNLOAD_|QUEUE_|DATABASE_|READING_|STOPPED|INTERNAL)/;

/**
 * Does the whole of a check, its answer included. Throws where no answer could be given, and what passes with time
 * where somebody will try again.
 */
export async function runCheck(request: CheckRequest, services: Services): Promise<CheckOutcome> {
  const { files } = latestOf(request);
  const shown = { announced: request.asked || files.some((file) => namesSecureMail(nameOf(file))) };
  const { attempt, reply } = request;
  try {
    if (attempt.isRetry) await reply.resume();
    if (shown.announced) await reply.progress(firstSign(request, services));
    services.observe('announced');
    const known = await services.cases.findByThread(request.place);
    const salt = known?.salt ?? newSalt();
    const asked = { uploads: request.uploads, caseId: known?.id ?? null, salt };
    const result = await readRequest(asked, services, {
      signal: attempt.signal,
      onProgress: (progress) => showProgress(request, services, shown, progress),
      onWait: (before) => showWait(request, services, shown, before),
    });
    services.observe('read');
    if (tellsNothingNew(request, result)) return await nothingFound(request, result, services);
    return { kind: 'diagnosed', ...(await answerCheck(request, result, services)) };
  } catch (thrown) {
    const error = namedError(thrown, attempt);
    if (attempt.mayBeRepeated && (attempt.signal.aborted || isPassing(error))) throw error;
    services.logger.warn({ source: request.source, code: error.code, err: causeOf(error) }, 'a check failed');
    return giveUp(request, error.code, shown.announced);
  }
}

function latestOf({ uploads }: CheckRequest): MessageEvidence {
  return uploads[uploads.length - 1] as MessageEvidence;
}

/** Something foreign in the thread of a case is no reason to tell its diagnosis again. */
function tellsNothingNew({ asked, uploads }: CheckRequest, { diagnosis }: RequestRead): boolean {
  if (diagnosis.verdict === 'unrecognized') return true;
  const latest = diagnosis.sources.filter(({ uploaded }) => uploaded === uploads.length);
  return !asked && latest.every(({ kind, problem }) => kind === 'unrecognized' && problem === null);
}

/** That it is read, or how many are read before. */
function firstSign({ label, uploads }: CheckRequest, { reader }: Services): SlackMessage {
  const before = reader.ahead(bytesOf(uploads));
  return before === null ? progressMessage(label) : waitingMessage(label, before);
}

/** Whether anything was said of this check yet. */
interface Shown {
  announced: boolean;
}

/** Shows progress once it is known that this is about Secure Mail. */
function showProgress(
  request: CheckRequest,
  services: Services,
  shown: Shown,
  { file, bytes }: Progress,
): void {
  shown.announced ||= namesSecureMail(file);
  if (shown.announced) show(request, services, progressMessage(request.label, bytes));
}

function showWait(request: CheckRequest, services: Services, { announced }: Shown, before: number): void {
  if (announced) show(request, services, waitingMessage(request.label, before));
}

function show({ reply }: CheckRequest, { logger }: Services, message: SlackMessage): void {
  reply.progress(message).catch((error: unknown) => {
    logger.warn({ err: error }, 'progress was not shown');
  });
}

/** A message that cannot be taken back says at least that there was nothing to find. */
async function nothingFound(
  { asked, reply, label }: CheckRequest,
  { diagnosis }: RequestRead,
  { logger }: Services,
): Promise<CheckOutcome> {
  if (!asked && !hidesSecureMail(diagnosis)) {
    try {
      await reply.withdraw();
      return { kind: 'left-alone' };
    } catch (error) {
      logger.info({ err: error }, 'a message was not taken back');
    }
  }
  await reply.finish(unrecognizedMessage(label, notRead(diagnosis)));
  return { kind: 'nothing-found' };
}

/** Whether a file that could not be read has the name of one of Secure Mail. */
function hidesSecureMail({ sources }: Diagnosis<Redacted>): boolean {
  return sources.some(({ problem, file }) => problem !== null && namesSecureMail(file));
}

async function giveUp(
  { asked, reply, label }: CheckRequest,
  code: ErrorCode,
  announced: boolean,
): Promise<CheckOutcome> {
  if (!asked && !announced && !toldUnasked.test(code)) return { kind: 'left-alone' };
  await reply.finish(troubleMessage(code, label));
  return { kind: 'failed', code };
}

function namedError(thrown: unknown, { signal }: Attempt): SecureMailError {
  if (signal.aborted) return new SecureMailError('STOPPED', null, { cause: thrown });
  const isTimeout = thrown instanceof DOMException && thrown.name === 'TimeoutError';
  return isTimeout
    ? new SecureMailError('LIMIT_TIME', null, { cause: thrown })
    : (namedRefusal(thrown) ?? asSecureMailError(thrown));
}

/** What to log: our own mistakes in full; nothing of what was met in a bundle. */
function causeOf(error: SecureMailError): unknown {
  return error.code === 'INTERNAL' ? error.cause : undefined;
}
