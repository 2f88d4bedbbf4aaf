import { crash } from './crash.js';
import { crashOptions } from './options.js';
import { crashTable, troubles } from './table.js';
import { isKept } from './verdict.js';

/** After so many kills a sign of life. */
const step = 25;

const options = crashOptions(process.argv.slice(2));
const results = await Promise.all(
  options.databases.map((database) =>
    crash(database, options, (kills) => {
      if (kills % step === 0) process.stderr.write(`${database}: ${kills} of ${options.kills} kills\n`);
    }),
  ),
);
process.stdout.write(`${troubles(results)}${crashTable(results)}`);
process.exitCode = results.every(isKept) ? 0 : 1;
