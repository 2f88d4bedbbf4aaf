import { type ErrorCode, SecureMailError } from '../errors.js';
import type { Budget, Progress } from '../evidence/input.js';
import type { CaseInput, CaseRead } from './case-reader.js';

/* What the threads of the pool and the main thread say to each other: plain data. */

/** What a thread is started with. */
export interface ThreadData {
  readonly limits: Budget;
}

export type ToThread = { readonly kind: 'read'; readonly input: CaseInput };

export type FromThread =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'done'; readonly read: CaseRead }
  | { readonly kind: 'failed'; readonly error: SentError };

/** An error on its way between threads, which would make a plain `Error` of it. */
export interface SentError {
  readonly code: ErrorCode;
  readonly detail: string | null;
  /** Our own mistake, to be logged. */
  readonly cause: Error | null;
}

/** What a thread met, to be sent. */
export function sentError(thrown: unknown): SentError {
  if (thrown instanceof SecureMailError) {
    const cause = thrown.code === 'INTERNAL' && thrown.cause instanceof Error ? thrown.cause : null;
    return { code: thrown.code, detail: thrown.detail, cause };
  }
  const cause = thrown instanceof Error ? thrown : new Error(String(thrown));
  return isOutOfMemory(cause)
    ? { code: 'LIMIT_MEMORY', detail: null, cause: null }
    : { code: 'INTERNAL', detail: null, cause };
}

/** What was sent, as it was thrown. */
export function receivedError({ code, detail, cause }: SentError): SecureMailError {
  return new SecureMailError(code, detail, cause === null ? {} : { cause });
}

/** The system gave no memory for bytes, which a thread survives. */
function isOutOfMemory(error: Error): boolean {
  return error instanceof RangeError && /allocation failed/i.test(error.message);
}
