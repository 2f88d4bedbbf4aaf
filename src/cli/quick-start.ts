import { enableCompileCache } from 'node:module';
import { compilePatternsOnce } from './compile-patterns-once.js';

/** What the program uses of Node.js. A name that is missing here costs a little time, and nothing else. */
const builtIn = [
  'node:buffer',
  'node:crypto',
  'node:fs/promises',
  'node:net',
  'node:stream',
  'node:timers/promises',
  'node:util',
  'node:zlib',
];

/**
 * Has the program start quickly, if called before it is loaded. Compiled once, it is kept in `folder`, which has to be
 * beside the program, not among temporary files where others may write: who may write there may change the
 * program as well. Where it cannot be written, each run compiles.
 *
 * The order matters: V8 takes no code that was compiled under other flags. That of Node.js's own modules was compiled
 * without ours, so they come first.
 */
export async function prepareQuickStart(folder: string): Promise<void> {
  await Promise.all(builtIn.map((name) => import(name)));
  compilePatternsOnce();
  enableCompileCache(folder);
}
