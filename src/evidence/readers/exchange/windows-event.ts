import type { ClockReading } from './clock-reading.js';

/** One event of a Windows event log, in whichever format it was written. */
export interface WindowsEvent {
  /** Name of the provider; empty where the format does not tell. */
  readonly source: string;
  readonly id: number | null;
  readonly time: ClockReading | null;
  readonly computer: string | null;
  /** The rendered message, in any language; empty where only the insertion strings are there. */
  readonly message: string;
  /** Insertion strings in the order of the message; empty where only the message is there. */
  readonly strings: readonly string[];
  /** 1-based physical line on which the event begins. */
  readonly line: number;
  /** The event as written. */
  readonly text: string;
}

/** Takes what the parsers of the formats find, in the order of the file. */
export interface EventSink {
  event(event: WindowsEvent): void;
  /** A record that begins like an event and is none. */
  reject(line: number, text: string): void;
}

/** The source that logs push subscriptions; some exports lose the spaces. */
export function isWebServices(source: string): boolean {
  return /^MSExchange ?Web ?Services$/i.test(source.trim());
}

/** Whether a source is one of Exchange Server's. */
export function isExchangeSource(source: string): boolean {
  return /^\s{0,10}MSExchange/i.test(source);
}
