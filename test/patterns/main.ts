import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { builtPatterns } from './built-patterns.js';
import { sourcePatterns } from './source-patterns.js';
import { patternTable, readingTable } from './tables.js';
import { isOffender, type Trial, tryPattern } from './try-pattern.js';

/** Runs beside `src` whatever the folder it was built to. */
const files = sourcePatterns(fileURLToPath(new URL('../../../src', import.meta.url)));
const load = (module: string): Promise<unknown> =>
  import(new URL(`../../src/${module}.js`, import.meta.url).href);
const only = process.argv[2] ?? '';

const built = await builtPatterns(files, load);
const patterns = [...files.flatMap(({ literals }) => literals), ...built];
const trials: Trial[] = [];
for (const pattern of patterns.filter(({ file }) => file.includes(only)))
  trials.push(await tryPattern(pattern));
process.stdout.write(patternTable(trials));

// the modules are loaded only now: what they put together while loading would not have been seen
const { tryReadings } = await import('./try-reading.js');
let beyond = 0;
await tryReadings((trial) => {
  beyond += trial.beyond.length;
  process.stdout.write(readingTable(trial));
});
process.exitCode = trials.some(isOffender) || beyond > 0 ? 1 : 0;
