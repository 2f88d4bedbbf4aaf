import { WebAPIRateLimitedError } from '@slack/web-api';
import { SecureMailError } from '../../errors.js';
import { mayReceiveToken } from './hosts.js';
import type { SlackFile } from './slack-file.js';

/** What was asked, and how much may come. */
export interface Asked {
  readonly file: SlackFile;
  readonly address: string;
  readonly apiUrl: string;
  /** Bytes. */
  readonly limit: number;
}

/** Longest time that Slack can make the bot wait, in seconds. */
const longestWait = 15 * 60;

/** Why an answer, of which only status and headers are there, holds no file; null where it does. */
export function answerError({ status, headers }: Response, asked: Asked): SecureMailError | null {
  if (status >= 300 && status < 400) return redirected(status, headers.get('location'), asked);
  if (status === 401 || status === 403) return new SecureMailError('DOWNLOAD_SCOPE', `HTTP ${status}`);
  if (status === 404 || status === 410) return new SecureMailError('FILE_GONE', `HTTP ${status}`);
  if (status !== 200) return failed(status, headers.get('retry-after'));
  if (isPageType(headers.get('content-type')) && !isPage(asked.file))
    return new SecureMailError('DOWNLOAD_SCOPE', 'a web page instead of the file');
  const announced = announcedBytes(headers);
  return announced > asked.limit ? new SecureMailError('LIMIT_SIZE', `${announced} bytes`) : null;
}

/** Bytes that an answer announces; 0 where it does not say, or they come packed. */
export function announcedBytes(headers: Headers): number {
  return headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? 0);
}

/** Whether the file is a web page by what Slack says of it: then one may come. */
export function isPage({ mimetype, filetype }: SlackFile): boolean {
  return mimetype === 'text/html' || filetype === 'html';
}

function isPageType(type: string | null): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type ?? '');
}

/** Without `files:read` Slack answers with a redirect to its sign-in page, not with an error. None is followed. */
function redirected(status: number, location: string | null, { address, apiUrl }: Asked): SecureMailError {
  const target = URL.parse(location ?? '', address)?.href ?? '';
  return mayReceiveToken(target, apiUrl)
    ? new SecureMailError('DOWNLOAD_SCOPE', `HTTP ${status}`)
    : new SecureMailError('DOWNLOAD_HOST', `HTTP ${status} to another service`);
}

/** Slack's own trouble passes, and is worth another attempt at the whole work; see `isPassing`. */
function failed(status: number, retryAfter: string | null): SecureMailError {
  const detail = `HTTP ${status}`;
  if (status < 500 && status !== 429) return new SecureMailError('DOWNLOAD_FAILED', detail);
  const seconds = /^\d{1,9}$/.test(retryAfter ?? '') ? Math.min(Number(retryAfter), longestWait) : 0;
  const cause =
    seconds > 0 ? new WebAPIRateLimitedError(seconds) : new SecureMailError('SLACK_UNREACHABLE', detail);
  return new SecureMailError('DOWNLOAD_FAILED', detail, { cause });
}
