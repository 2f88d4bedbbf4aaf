import type { PoolOptions } from '../../src/reading/pooled-reader.js';

/** How the threads of a test run: from the sources, without a build. */
export const sourceThreads: Required<Pick<PoolOptions, 'entry' | 'execArgv'>> = {
  entry: new URL('../../src/reading/pool-entry.ts', import.meta.url),
  execArgv: [
    '--no-warnings',
    '--experimental-transform-types',
    '--import',
    new URL('./typescript-hooks.mjs', import.meta.url).href,
  ],
};
