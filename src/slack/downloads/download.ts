import type { WebClient } from '@slack/web-api';
import { SecureMailError } from '../../errors.js';
import { retryAfter } from '../passing-error.js';
import { type DownloadTimes, deadline, downloadTimes } from './deadline.js';
import { fetchFile } from './fetch-file.js';
import { addressOf, fileDetails } from './file-details.js';
import { mayReceiveToken } from './hosts.js';
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
  readonly times?: DownloadTimes;
}

/** Waits before another attempt, where Slack failed to hand the file over. Milliseconds. */
const pauses = [500, 2000];
/** Where Slack asks for more patience than that, the whole work waits. Milliseconds. */
const longestPause = 10_000;

/** The bytes of a file on Slack. Throws DOWNLOAD_*, FILE_GONE, LIMIT_SIZE. */
export async function downloadFile(file: SlackFile, options: DownloadOptions): Promise<Buffer> {
  const details = await fileDetails(file, options.client);
  const address = addressOf(details);
  if (address === null) throw new SecureMailError('FILE_GONE', 'no address');
  if (!mayReceiveToken(address, options.apiUrl)) throw new SecureMailError('DOWNLOAD_HOST');
  if ((details.size ?? 0) > options.limit) throw new SecureMailError('LIMIT_SIZE', `${details.size} bytes`);
  return fetchPatiently(details, address, options);
}

async function fetchPatiently(file: SlackFile, address: string, options: DownloadOptions): Promise<Buffer> {
  const { botToken, apiUrl, limit, pause, times = downloadTimes } = options;
  const whole = deadline(times.whole, 'not done within');
  const signal = AbortSignal.any([options.signal, whole.signal]);
  const { silence } = times;
  const attempt = () => fetchFile({ file, address, apiUrl, botToken, limit, signal, silence });
  try {
    return await retried(attempt, { pause, signal });
  } finally {
    whole.end();
  }
}

async function retried(
  attempt: () => Promise<Buffer>,
  { pause, signal }: Pick<DownloadOptions, 'pause' | 'signal'>,
): Promise<Buffer> {
  for (const milliseconds of pauses) {
    try {
      return await attempt();
    } catch (error) {
      const wait = Math.max(milliseconds, retryAfter(error) ?? 0);
      if (!mayWorkNow(error) || signal.aborted || wait > longestPause) throw error;
      await pause(wait);
    }
  }
  return attempt();
}

function mayWorkNow(error: unknown): boolean {
  return error instanceof SecureMailError && error.code === 'DOWNLOAD_FAILED';
}
