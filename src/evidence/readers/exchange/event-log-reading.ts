import type { EwsEventLog, Identity, Source } from '../../evidence.js';

/** What one event log holds. Times whose day and month could be swapped, and nothing told, are null. */
export type EventLogPart = Omit<EwsEventLog, 'from' | 'to'>;

/** One event log, read. The log of a server belongs to no app. */
export interface EventLogReading {
  readonly kind: 'ews-event-log';
  readonly source: Source;
  readonly app: 'unknown';
  readonly part: EventLogPart;
  readonly identities: readonly Identity[];
}

export interface EventLogOptions {
  /** Added to every line number: for an excerpt that begins so many lines into a text. */
  readonly lineOffset?: number;
}
