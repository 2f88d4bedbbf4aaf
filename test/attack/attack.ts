/** One hostile input, and what may come of it. */
export interface Attack {
  /** What kind of attack it is one of. */
  readonly kind: string;
  readonly name: string;
  /** Writes it below the folder and returns the path that is handed over; `-` hands the file `stdin` in as pasted. */
  write(folder: string): Promise<string>;
  /** The outcomes that are right, as `outcomeOf` writes them. */
  readonly expected: readonly string[];
}

/** What the log that lies beside a hostile file shows, when it was read all the same. */
export const restRead = 'cause-found';

/** The rest was read, and the answer names the file that was not, with one of these codes. */
export function restReadBeside(...codes: readonly string[]): string[] {
  return codes.map((code) => `${restRead} + ${code}`);
}
