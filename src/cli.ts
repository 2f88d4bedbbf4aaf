#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { nodeTrouble } from './cli/node-version.js';

/** Whoever reads the report may stop early (`| head`): that is no error. */
function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Called by an older Node.js, the program goes on with the one that came with it. */
async function runElsewhere(trouble: string): Promise<number> {
  const { handOver, pinnedNode } = await import('./cli/pinned-node.js');
  const node = pinnedNode(new URL('../', import.meta.url));
  if (node !== null) return handOver(node, fileURLToPath(import.meta.url), process.argv.slice(2));
  process.stderr.write(`${trouble}\n`);
  return 2;
}

const trouble = nodeTrouble(process.versions.node);
if (trouble !== null) {
  process.exitCode = await runElsewhere(trouble);
} else {
  process.stdout.on('error', ignoreBrokenPipe);
  process.stderr.on('error', ignoreBrokenPipe);
  const { prepareQuickStart } = await import('./cli/quick-start.js');
  await prepareQuickStart(fileURLToPath(new URL('.compiled', import.meta.url)));
  const { keepHeapSmall } = await import('./cli/small-heap.js');
  keepHeapSmall();
  const { run } = await import('./cli/run.js');
  process.exitCode = await run(process.argv.slice(2), process);
}
