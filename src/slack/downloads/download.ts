import type { WebClient } from '@slack/web-api';
import { SecureMailError } from '../../errors.js';
import { addressOf, fileDetails } from './file-details.js';
import { mayReceiveToken } from './hosts.js';
import { readCapped } from './read-capped.js';
import type { SlackFile } from './slack-file.js';

export interface DownloadOptions {
  readonly client: WebClient;
  readonly botToken: string;
  readonly apiUrl: string;
  /** Bytes that may still be downloaded. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Waits between two attempts, in milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** How long one file may take, in milliseconds. */
const downloadTimeout = 5 * 60_000;
/** Waits before another attempt, where Slack failed to hand the file over. */
const pauses = [500, 2000];

/** The bytes of a file on Slack. Throws DOWNLOAD_*, FILE_GONE, LIMIT_SIZE. */
export async function downloadFile(file: SlackFile, options: DownloadOptions): Promise<Buffer> {
  const details = await fileDetails(file, options.client);
  const address = addressOf(details);
  if (address === null) throw new SecureMailError('FILE_GONE', 'no address');
  if (!mayReceiveToken(address, options.apiUrl)) throw new SecureMailError('DOWNLOAD_HOST');
  if ((details.size ?? 0) > options.limit) throw new SecureMailError('LIMIT_SIZE', `${details.size} bytes`);
  return retried(() => fetchWhole(address, details, options), options);
}

async function retried(attempt: () => Promise<Buffer>, { pause, signal }: DownloadOptions): Promise<Buffer> {
  for (const milliseconds of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayWorkNow(error) || signal.aborted) throw error;
      await pause(milliseconds);
    }
  }
  return attempt();
}

function mayWorkNow(error: unknown): boolean {
  return error instanceof SecureMailError && error.code === 'DOWNLOAD_FAILED';
}

async function fetchWhole(address: string, file: SlackFile, options: DownloadOptions): Promise<Buffer> {
  const bytes = await fetchBytes(address, file, options);
  refuseSignInPage(bytes, file);
  refuseIncomplete(bytes, file);
  return bytes;
}

async function fetchBytes(address: string, file: SlackFile, options: DownloadOptions): Promise<Buffer> {
  try {
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${options.botToken}` },
      redirect: 'manual',
      signal: AbortSignal.any([options.signal, AbortSignal.timeout(downloadTimeout)]),
    });
    await refuseAnswer(response, file);
    return await readCapped(response.body ?? new Blob([]).stream(), options.limit);
  } catch (error) {
    if (error instanceof SecureMailError) throw error;
    const detail = error instanceof Error ? error.name : null;
    throw new SecureMailError('DOWNLOAD_FAILED', detail, { cause: error });
  }
}

async function refuseAnswer(response: Response, file: SlackFile): Promise<void> {
  const error = answerError(response, file);
  if (error === null) return;
  await response.body?.cancel();
  throw error;
}

/** Without `files:read` Slack answers with a redirect to its sign-in page, not with an error. */
function answerError({ status, headers }: Response, file: SlackFile): SecureMailError | null {
  if (status >= 300 && status < 400) return new SecureMailError('DOWNLOAD_SCOPE', `HTTP ${status}`);
  if (status === 401 || status === 403) return new SecureMailError('DOWNLOAD_SCOPE', `HTTP ${status}`);
  if (status === 404 || status === 410) return new SecureMailError('FILE_GONE', `HTTP ${status}`);
  if (status !== 200) return failed(status);
  const isPage = /^text\/html\b/i.test(headers.get('content-type') ?? '');
  return isPage && !isHtml(file) ? new SecureMailError('DOWNLOAD_SCOPE', 'text/html') : null;
}

/** Slack's own trouble passes, and is worth another attempt at the whole work; see `isPassing`. */
function failed(status: number): SecureMailError {
  const detail = `HTTP ${status}`;
  const isPassing = status >= 500 || status === 429;
  const cause = isPassing ? new SecureMailError('SLACK_UNREACHABLE', detail) : undefined;
  return new SecureMailError('DOWNLOAD_FAILED', detail, { cause });
}

function refuseSignInPage(bytes: Buffer, file: SlackFile): void {
  const head = bytes.subarray(0, 200).toString('latin1').trimStart();
  if (/^(<!doctype html|<html)/i.test(head) && !isHtml(file)) {
    throw new SecureMailError('DOWNLOAD_SCOPE', 'a web page instead of the file');
  }
}

function isHtml({ mimetype, filetype }: SlackFile): boolean {
  return mimetype === 'text/html' || filetype === 'html';
}

function refuseIncomplete(bytes: Buffer, { size }: SlackFile): void {
  if (size && bytes.byteLength !== size) {
    throw new SecureMailError('DOWNLOAD_FAILED', `${bytes.byteLength} of ${size} bytes`);
  }
}
