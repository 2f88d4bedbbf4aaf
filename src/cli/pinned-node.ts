import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The Node.js that npm installs with the project whose folder is `root`; null where it is not there. */
export function pinnedNode(root: URL): string | null {
  const path = fileURLToPath(new URL('node_modules/node/bin/node', root));
  return existsSync(path) ? path : null;
}

/** Runs the same call on another Node.js, on the same streams, and returns its exit status; 2 where it was killed. */
export function handOver(node: string, script: string, args: readonly string[]): number {
  return spawnSync(node, [script, ...args], { stdio: 'inherit' }).status ?? 2;
}
