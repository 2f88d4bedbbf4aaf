import { takeOver } from './take-over.js';
import { takeoverTable } from './takeover-table.js';
import { isKept, troublesOf } from './verdict.js';

const result = await takeOver({ uploads: 200, seed: 1 });
process.stdout.write(`${troublesOf(result)}${takeoverTable(result)}`);
process.exitCode = isKept(result) ? 0 : 1;
