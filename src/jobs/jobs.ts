import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { ErrorCode } from '../errors.js';

/** Work that outlives the process: taken once, done step by step, tried again, given up in the end. */
export interface Jobs {
  /** Takes work in; whether it is new. Once this returns the work will be done, or given up aloud. */
  add(job: NewJob): Promise<boolean>;
  /** Notes that work of this key is taken in under another one, and not to be done again. */
  know(key: string, thread: string): Promise<void>;
  /** Whether work of this key was taken in before, finished or not. */
  has(key: string): Promise<boolean>;
  /** Takes back work that is not finished; whether it was not. Whoever is at it learns of it within a heartbeat. */
  cancel(key: string): Promise<boolean>;
  /** Begins to work: at once on what this process takes in, within a poll on what others left. */
  start(options: WorkerOptions): Worker;
  depth(): Promise<QueueDepth>;
  /** Forgets work that was finished before `time` (milliseconds since the epoch), keys and all; how much it was. */
  purgeFinishedBefore(time: number): Promise<number>;
}

export interface NewJob {
  /** Names the work, whatever brought it. */
  readonly key: string;
  /** Jobs of one thread run one after the other, in the order in which they fell due. */
  readonly thread: string;
  /** Which handler does it. */
  readonly kind: string;
  /** A small JSON value; nothing that did not pass the redaction gate. Forgotten when the work is finished. */
  readonly input: unknown;
  /** When it falls due, in milliseconds since the epoch; now, unless told otherwise. */
  readonly runAt?: number;
}

export interface WorkerOptions {
  /** Handlers by kind. Jobs of other kinds are left to processes that know them. */
  readonly kinds: Readonly<Record<string, JobHandler>>;
  /** How many jobs this process works on at once. */
  readonly concurrency: number;
  /** What to do about a failure; `failures` counts it. Not asked once the job has failed too often. */
  readonly judge: (error: unknown, failures: number) => Verdict;
  /** Says so where people wait, before the job ends; called again where that failed. */
  readonly onGivenUp: (run: JobRun, code: ErrorCode) => Promise<void>;
  /** Told of failures of the machinery itself, such as a database that does not answer. */
  readonly onError: (error: unknown) => void;
  readonly times?: Partial<JobTimes>;
  readonly limits?: Partial<JobLimits>;
}

export type JobHandler = (run: JobRun) => Promise<void>;

/** Wait so many milliseconds and try again, or give up. */
export type Verdict = { readonly retryIn: number } | { readonly giveUp: ErrorCode };

/** One attempt at a job. */
export interface JobRun {
  readonly key: string;
  readonly thread: string;
  readonly kind: string;
  readonly input: unknown;
  /** From 1. */
  readonly attempt: number;
  /** An earlier attempt may have done what it could not record: look before anything is posted again. */
  readonly isRetry: boolean;
  /** Aborted when the process stops, the job is cancelled or another process took it over. */
  readonly signal: AbortSignal;
  /**
   * Does a step unless an earlier attempt did; its result as JSON gives it back, either way. A step that could not
   * be recorded before a crash is done again. Throws where the job is no longer ours.
   */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
  /**
   * A step whose last act, `write`, is recorded in one transaction with the step itself: both stay or neither.
   * `write` has to be quick and to use the transaction alone.
   */
  commit<P, T>(
    name: string,
    work: () => Promise<P>,
    write: (transaction: Transaction<Schema>, made: P) => Promise<T>,
  ): Promise<T>;
  /** Asks whether the job is still ours, right before what cannot be taken back. Throws where it is not. */
  confirm(): Promise<void>;
}

export interface Worker {
  /** Looks for work that fell due. */
  wake(): void;
  /**
   * Takes no more work, waits `grace` milliseconds for what runs, then aborts it and hands it back. Who does not
   * listen to the abort is waited for one second more; others take that over when its lease has run out.
   */
  stop(grace: number): Promise<void>;
}

/** Work that is due. */
export interface QueueDepth {
  readonly waiting: number;
  readonly running: number;
  /** When the job that waits longest fell due; null where none waits. */
  readonly waitingSince: number | null;
}

/** Milliseconds. */
export interface JobTimes {
  /** A process that was not heard of for so long has lost its jobs. */
  readonly lease: number;
  readonly heartbeat: number;
  readonly poll: number;
}

/** How often a job may go wrong before it is given up. */
export interface JobLimits {
  /** Attempts that never came back since the last finished step: such a job breaks its process. */
  readonly losses: number;
  /** Attempts that failed, whatever the verdict. */
  readonly failures: number;
}
