/** A name and its value, and the stretch of text that states them. */
export interface Setting {
  readonly name: string;
  /** Trimmed. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The policies of one app as they stand in one text. */
export interface PolicyList {
  readonly entries: readonly Setting[];
  /** The parent of the policies, by its opening tag; the first policy where no parent is to be seen. */
  readonly start: number;
  readonly end: number;
  /** False for an excerpt. */
  readonly complete: boolean;
}
