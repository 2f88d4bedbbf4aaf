import { type Logger, pino } from 'pino';
import { SecureMailError } from './errors.js';

/** Names under which secrets may stand in what is logged. */
const secrets = ['token', 'botToken', 'appToken', 'signingSecret', 'authorization', 'response_url'];

/**
 * The bot's own log: JSON lines on standard error, so that standard output stays for people. No content of
 * customers is logged, and of errors only what names them.
 */
export function createLogger(): Logger {
  const options = {
    base: null,
    redact: secrets.flatMap((name) => [name, `*.${name}`]),
    serializers: { err: describeError },
  };
  return pino(options, pino.destination({ dest: 2, sync: true }));
}

/**
 * An error's name and code, and where it was thrown. Messages of errors that carry a code are their authors'
 * words; any other may repeat what was being read, and stays out.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error === undefined ? undefined : { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const isOwn = error instanceof SecureMailError;
  return {
    type: error.name,
    code,
    message: code === undefined || isOwn ? undefined : error.message,
    frames: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}
