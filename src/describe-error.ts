import { adviceOf, SecureMailError } from './errors.js';

/** What of an error may be logged. */
export interface DescribedError {
  readonly type: string;
  readonly code?: string;
  /** What to do, of errors of our own; never what exactly was met. */
  readonly message?: string;
  /** The word with which Slack refused. */
  readonly slack?: string;
  /** The scope that Slack missed. */
  readonly needed?: string;
  readonly status?: number;
  readonly frames?: readonly string[];
  readonly cause?: DescribedError;
}

/** Causes beneath causes that are still told. */
const depthLimit = 4;
const frameLimit = 12;

/**
 * An error's name, its codes and where it was thrown. Foreign messages stay out: they may repeat what was being
 * read, an address with a ticket in it, or Slack's whole answer.
 */
export function describeError(error: unknown): DescribedError | undefined {
  return error === undefined ? undefined : described(error, depthLimit);
}

function described(error: unknown, depth: number): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error };
  return present({
    type: wordOf(error.name) ?? 'Error',
    code: wordOf(fieldOf(error, 'code')),
    message: error instanceof SecureMailError ? adviceOf(error.code) : undefined,
    slack: wordOf(fieldOf(fieldOf(error, 'data'), 'error')),
    needed: wordOf(fieldOf(fieldOf(error, 'data'), 'needed')),
    status: numberOf(fieldOf(error, 'statusCode')),
    frames: framesOf(error),
    cause: error.cause === undefined || depth === 0 ? undefined : described(error.cause, depth - 1),
  });
}

type Unfinished<T> = { readonly [Key in keyof T]: T[Key] | undefined };

function present({ type, ...rest }: Unfinished<DescribedError> & { readonly type: string }): DescribedError {
  return { type, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) };
}

function fieldOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}

/** Names and codes are single words; where Slack's answer was no JSON its "code" is the whole page. */
function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z][\w:.-]{0,59}$/.test(value) && !isToken(value)
    ? value
    : undefined;
}

function isToken(word: string): boolean {
  return /^x(?:ox|app)/i.test(word);
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The stack below the message, which may have lines that look like it. */
function framesOf({ message, stack = '' }: Error): readonly string[] | undefined {
  const at = stack.indexOf(message);
  if (at < 0) return undefined;
  const lines = stack.slice(at + message.length).split('\n');
  return lines.filter((line) => /^ {4}at /.test(line)).slice(0, frameLimit);
}
