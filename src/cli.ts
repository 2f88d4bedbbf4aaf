#!/usr/bin/env node
import process from 'node:process';
import { nodeTrouble } from './cli/node-version.js';

/** Whoever reads the report may stop early (`| head`): that is no error. */
function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

const trouble = nodeTrouble(process.versions.node);
if (trouble !== null) {
  process.stderr.write(`${trouble}\n`);
  process.exitCode = 2;
} else {
  process.stdout.on('error', ignoreBrokenPipe);
  process.stderr.on('error', ignoreBrokenPipe);
  const { run } = await import('./cli/run.js');
  process.exitCode = await run(process.argv.slice(2), process);
}
