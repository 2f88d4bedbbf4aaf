import { parseCall } from './call.js';
import { check } from './check.js';
import { helpText, version } from './help.js';
import type { CliIo, ExitStatus } from './io.js';
import { troubleLine } from './trouble.js';

/** Runs the CLI with the arguments behind its name. */
export async function run(argv: readonly string[], io: CliIo): Promise<ExitStatus> {
  try {
    const call = parseCall(argv);
    if (call.kind === 'check') return await check(call, io);
    io.stdout.write(call.kind === 'help' ? helpText : `${version()}\n`);
    return 0;
  } catch (thrown) {
    io.stderr.write(troubleLine(thrown));
    return 2;
  }
}
