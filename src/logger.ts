import { type Logger, pino } from 'pino';
import { describeError } from './describe-error.js';

/** Names under which secrets may stand in what is logged. */
const secrets = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'clientSecret',
  'stateSecret',
  'tokenKeys',
  'authorization',
  'response_url',
];

/** Where log lines go. */
export interface LogStream {
  write(line: string): void;
}

/**
 * The bot's own log: JSON lines on standard error, so that standard output stays for people. No content of
 * customers is logged, and of errors only what names them.
 */
export function createLogger(stream: LogStream = pino.destination({ dest: 2, sync: true })): Logger {
  const options = {
    base: null,
    redact: secrets.flatMap((name) => [name, `*.${name}`]),
    serializers: { err: describeError, error: describeError },
  };
  return pino(options, stream);
}
