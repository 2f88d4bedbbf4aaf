/** A stream that text goes to. */
export interface OutputStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** What a run of the CLI touches; the process in earnest, strings in tests. */
export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** 0 nothing wrong found, 1 at least one cause found, 2 the input or the call could not be used. */
export type ExitStatus = 0 | 1 | 2;
