/** Takes an event log of one format apart as it streams. */
export interface EventParser {
  push(chunk: Buffer): void;
  /** Tells that nothing follows. */
  end(): void;
}
