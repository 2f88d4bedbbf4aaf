import { parseCall } from './call.js';
import { helpText, version } from './help.js';
import type { CliIo, ExitStatus } from './io.js';

/** Runs the CLI with the arguments behind its name. What only a check needs is loaded for one. */
export async function run(argv: readonly string[], io: CliIo): Promise<ExitStatus> {
  try {
    const call = parseCall(argv);
    if (call.kind === 'check') {
      const { check } = await import('./check.js');
      return await check(call, io);
    }
    io.stdout.write(call.kind === 'help' ? helpText : `${version()}\n`);
    return 0;
  } catch (thrown) {
    const { troubleLine } = await import('./trouble.js');
    io.stderr.write(troubleLine(thrown));
    return 2;
  }
}
