import type { Moment } from '../located.js';
import type { RawRecord } from '../table/record-walker.js';
import type { KnownModule } from './known-modules.js';

/** What is known of a log record before its message is looked at; good until the next record is looked at. */
export interface LogRecord {
  /** Its time, which changes with the next record: to be looked at, not to be kept. */
  readonly clock: Moment | null;
  readonly module: KnownModule;
  /** Its time, to be kept. */
  time(): Moment | null;
  /** Whether it looks like a record of the log at all. */
  isUnderstood(): boolean;
}

/** What a record says, wherever it stands; records that say the same may share it. */
export interface LogStatement {
  readonly level: string | null;
  /** Null where the log names none. */
  readonly module: string | null;
  readonly message: string;
  /** All words of a record whose columns nobody named, for a message that commas of its own cut in pieces. */
  readonly words: string | null;
}

/** A log record worth interpreting. */
export interface LogMessage {
  readonly statement: LogStatement;
  /** 1-based physical line. */
  readonly line: number;
  /** The whole record, a string of its own. */
  readonly text: string;
  readonly time: Moment | null;
}

/** One way of writing the diagnostics log. */
export interface LogFormat {
  /** How many records were taken apart. */
  readonly parsed: number;
  /** Looks at a record as cheaply as can be. */
  look(raw: RawRecord): LogRecord;
  /** Takes the record apart that was looked at; the message goes to the sink now or later, in order. */
  read(raw: RawRecord): void;
  /** Hands over what is still waiting. */
  end(): void;
}
