import { parseArgs } from 'node:util';
import { isKept, troublesOf } from '../crash/verdict.js';
import { percentile } from '../crash/words.js';
import { databasesOf } from './databases.js';
import { load } from './load.js';
import { bundleLine, loadTable } from './load-table.js';
import { paddedBundles } from './padded-bundle.js';

/** Of acknowledgements, 99 % are faster; milliseconds. */
const goal = 250;

const { values } = parseArgs({
  options: {
    uploads: { type: 'string', default: '50' },
    database: { type: 'string', default: 'both' },
    profile: { type: 'boolean', default: false },
  },
});
const options = {
  bundles: paddedBundles(),
  uploads: Number(values.uploads),
  flags: values.profile ? ['--cpu-prof', '--cpu-prof-dir=build-load/profiles'] : [],
};
const results = [];
for (const database of databasesOf(values.database)) results.push(await load(database, options));
const isFast = results.every(({ acknowledged, meanwhile }) =>
  [acknowledged, meanwhile].every((times) => (percentile(times, 99) ?? 0) < goal),
);
process.stdout.write(
  `${results.map(troublesOf).join('')}${bundleLine(options.bundles)}${loadTable(results)}`,
);
process.exitCode = results.every(isKept) && isFast ? 0 : 1;
