import { type LogFn, type Logger, pino } from 'pino';
import { describeError } from './describe-error.js';

/** What may be logged as text: ids and words of our own, each under its name. Anything else shows as its type alone. */
const known: ReadonlySet<string> = new Set([
  ...[
    'act',
    'caseId',
    'channel',
    'code',
    'key',
    'kind',
    'method',
    'needed',
    'slack',
    'source',
    'team',
    'verb',
    'what',
  ],
]);
/** Ids, codes, a few words; no address, no quote, nothing that goes on for lines. */
const plainWords = /^[\w .:/-]{1,120}$/;

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
    serializers: { err: describeError, error: describeError },
    formatters: { log: allowed },
    hooks: { logMethod: withOwnWords },
  };
  return pino(options, stream);
}

function allowed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, allowedValue(name, value)]));
}

function allowedValue(name: string, value: unknown): unknown {
  if (name === 'err' || name === 'error' || value === undefined || value === null) return value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && known.has(name) && plainWords.test(value) ? value : `(${typeof value})`;
}

/** Where a line has no words of its own, the message of its error would stand in for them. */
function withOwnWords(this: Logger, [fields, ...rest]: Parameters<LogFn>, log: LogFn): void {
  const words: unknown = typeof fields === 'string' ? fields : rest[0];
  const line = typeof words === 'string' ? words : 'an error without words';
  if (typeof fields === 'string') log.call(this, line);
  else log.call(this, fields instanceof Error ? { err: fields } : fields, line);
}
