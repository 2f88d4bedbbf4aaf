import { run } from '../../src/cli/run.js';

export interface Shown {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly tty?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the CLI inside the test's own process. */
export async function runCli(argv: readonly string[], given: Surroundings = {}): Promise<Shown> {
  const [out, err]: [string[], string[]] = [[], []];
  const stream = (chunks: string[]) => ({
    isTTY: given.tty ?? false,
    columns: given.columns,
    write: (text: string) => chunks.push(text),
  });
  const status = await run(argv, {
    stdin: chunksOf(given.stdin ?? ''),
    stdout: stream(out),
    stderr: stream(err),
    env: given.env ?? {},
  });
  return { status, out: out.join(''), err: err.join('') };
}

async function* chunksOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input);
  for (let start = 0; start < bytes.length; start += 100) yield bytes.subarray(start, start + 100);
}
