import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { SecureMailError } from '../../errors.js';
import { holdsObject, isCertificateCheck } from './body-shape.js';
import { readBody } from './read-body.js';
import { isSigned, type Refusal, signatureIn } from './signature.js';

/** Largest body that is read, in bytes: the largest message comes with every press of a button in it. */
const bodyLimit = 2 * 1024 * 1024;
/** Largest body that is read of what is not signed, in bytes. */
const unsignedLimit = 4 * 1024;

export interface FromSlack {
  readonly signingSecret: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Bolt, which looks at the signature once more. */
  readonly next: RequestListener;
  readonly onRefused: (why: Refusal | 'too large' | 'malformed body') => void;
}

/**
 * Answers 401 to whatever was not signed by Slack within five minutes of now, 413 to bodies that are too large, 400 to
 * bodies that hold no object, each with no word of why; hands on the rest. Of a request whose headers are wrong the
 * body is never kept.
 */
export async function answerSlack(
  options: FromSlack,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const status = await statusOf(options, request);
  if (status === null) options.next(request, response);
  else response.writeHead(status).end();
}

/** Null where Bolt has to answer. */
async function statusOf(options: FromSlack, request: IncomingMessage): Promise<number | null> {
  const signature = signatureIn(request.headers, options.now());
  if (signature === 'unsigned') return unsignedStatus(options, request);
  if (typeof signature === 'string') return refused(options, 401, signature);
  const body = await bodyOf(request, bodyLimit);
  if (body === null) return refused(options, 413, 'too large');
  if (!isSigned(body, signature, options.signingSecret)) return refused(options, 401, 'wrong signature');
  if (!holdsObject(body.toString(), request.headers['content-type']))
    return refused(options, 400, 'malformed body');
  // where Bolt finds the body that was read already
  Object.assign(request, { rawBody: body });
  return null;
}

async function unsignedStatus(options: FromSlack, request: IncomingMessage): Promise<number> {
  const body = await bodyOf(request, unsignedLimit);
  const isCheck = body !== null && isCertificateCheck(body.toString(), request.headers['content-type']);
  return isCheck ? 200 : refused(options, 401, 'unsigned');
}

function refused(
  { onRefused }: FromSlack,
  status: number,
  why: Parameters<FromSlack['onRefused']>[0],
): number {
  onRefused(why);
  return status;
}

/** Null where it is too large. */
async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  try {
    return await readBody(request, limit);
  } catch (error) {
    if (error instanceof SecureMailError && error.code === 'LIMIT_SIZE') return null;
    throw error;
  }
}
