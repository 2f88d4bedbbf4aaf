import { randomUUID } from 'node:crypto';
import type { Context } from '@slack/bolt';
import { type Attempt, onlyAttempt } from './attempt.js';

/** What Bolt's context carries of the work that a listener is part of. */
export interface WorkInContext {
  readonly attempt: Attempt;
  /** Told where the listener fails. */
  readonly onFailure: (error: unknown) => void;
}

const property = 'work';

/** As custom properties of an event that Bolt is to process. */
export function inContext(work: WorkInContext): Record<string, unknown> {
  return { [property]: work };
}

/** The attempt that a listener is part of; an only one where the inbox did not take it in. */
export function workOf(context: Context, signal: AbortSignal): Attempt {
  return workIn(context)?.attempt ?? onlyAttempt(randomUUID(), signal);
}

/** Who is told of a failure; null where nobody waits for it. */
export function failureOf(context: Context): WorkInContext['onFailure'] | null {
  return workIn(context)?.onFailure ?? null;
}

function workIn(context: Context): WorkInContext | null {
  const work: unknown = context[property];
  return isWork(work) ? work : null;
}

function isWork(value: unknown): value is WorkInContext {
  return typeof value === 'object' && value !== null && 'attempt' in value && 'onFailure' in value;
}
