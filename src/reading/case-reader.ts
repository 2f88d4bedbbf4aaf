import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Traits } from '../diagnosis/traits.js';
import type { Source } from '../evidence/evidence.js';
import type { Budget, Input, Progress } from '../evidence/input.js';
import type { ReportedAnswer } from '../evidence/reported.js';
import type { Redacted } from '../redaction/redacted.js';
import type { RedactionReport } from '../redaction/redaction-report.js';
import type { CorrelationId } from './correlation-ids.js';

/** What is read for one case: plain data, as it may go to another thread. */
export interface CaseInput {
  /** What was handed over; bytes are given away, and are no longer to be used by whoever had them. */
  readonly inputs: readonly Exclude<Input, { kind: 'path' }>[];
  /** Files that could not be had: sources that could not be read. */
  readonly absent: readonly Source[];
  /** What people answered in the case. */
  readonly reported: readonly ReportedAnswer[];
  /** Secret of the case, for its pseudonyms. */
  readonly salt: string;
  /** Whether the correlation ids are wanted in clear; only ever for a person who asked. */
  readonly reveal: boolean;
}

/** What came of it. Nothing of a bundle leaves reading in clear but what was asked for, and the traits. */
export interface CaseRead {
  readonly diagnosis: Diagnosis<Redacted>;
  /** What was hidden in its texts. */
  readonly redactions: RedactionReport;
  /** Its tenant IDs are in clear: to be hashed with a key before they are kept. */
  readonly traits: Traits;
  /** Empty unless they were asked for. */
  readonly correlationIds: readonly CorrelationId[];
}

/** One case to be read, when its turn comes. */
export interface ReadRequest {
  /** How many bytes will be gathered, as far as it is known: what is small does not wait behind what is large. */
  readonly size: number;
  /** Fetches what is to be read. Asked for when the turn has come, so that no more is held than is being read. */
  readonly gather: () => Promise<CaseInput>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Told, while it waits, how many are read before it; again each time that changes. */
  readonly onWait: (before: number) => void;
}

/** Reads cases, a few at a time. */
export interface CaseReader {
  /** What one case may cost. */
  readonly limits: Budget;
  /** How many would be read before something of that size; null where it would be read at once. */
  ahead(size: number): number | null;
  /**
   * Throws what `gather` throws, the signal's reason on abort, INPUT_EMPTY or the first problem where nothing was
   * readable, LIMIT_TIME, LIMIT_MEMORY and READING_FAILED where reading broke down.
   */
  read(request: ReadRequest): Promise<CaseRead>;
  /** Ends what is being read. */
  close(): Promise<void>;
}
