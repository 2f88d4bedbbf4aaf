import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type SoakResult, soak } from './soak.js';
import { soakOptions } from './soak-options.js';
import { soakTables } from './soak-table.js';
import { soakTroubles } from './soak-verdict.js';

const options = soakOptions(process.argv.slice(2));
const results = await Promise.all(options.databases.map((database) => soak(database, options)));
const troubles = await Promise.all(results.map(report)).then((lines) => lines.join(''));
process.stdout.write(`${troubles}${soakTables(results)}`);
process.exitCode = troubles === '' ? 0 : 1;

/** What went wrong; where something did, what the bots logged is kept. */
async function report(result: SoakResult): Promise<string> {
  const lines = soakTroubles(result);
  if (lines !== '') return `On ${result.database}; what the bots logged: ${result.log}\n${lines}`;
  await rm(dirname(result.log), { recursive: true });
  return '';
}
