import type { Moment } from '../located.js';
import type { RawRecord } from '../table/record-walker.js';

/** What is known of a log record before its message is looked at. */
export interface LogRecord {
  readonly time: Moment | null;
  /** Empty where the record names none. */
  readonly module: string;
  /** Whether it looks like a record of the log at all. */
  readonly understood: boolean;
}

/** A log record worth interpreting. */
export interface LogMessage {
  readonly level: string | null;
  /** Null where the log names none. */
  readonly module: string | null;
  readonly message: string;
  /** All words of a record whose columns nobody named, for a message that commas of its own cut in pieces. */
  readonly words: string | null;
  /** 1-based physical line. */
  readonly line: number;
  /** The whole record. */
  readonly text: string;
  readonly time: Moment | null;
}

/** One way of writing the diagnostics log. */
export interface LogFormat {
  /** How many records were taken apart. */
  readonly parsed: number;
  /** Looks at a record as cheaply as can be. */
  look(raw: RawRecord): LogRecord;
  /** Takes a record apart that was looked at; the message goes to the sink now or later, in order. */
  read(raw: RawRecord, record: LogRecord): void;
  /** Hands over what is still waiting. */
  end(): void;
}
