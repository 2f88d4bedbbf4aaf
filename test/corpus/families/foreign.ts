import { unrecognized } from '../expectations.js';
import { foreignNames } from '../foreign/load.js';
import type { Family } from '../scenario.js';

/** One scenario for each log of another product, and one for all of them together. */
export const foreignFamily: Family = {
  name: 'foreign files',
  scenarios: [
    ...foreignNames().map((name) => ({
      id: `foreign-${name}`,
      tells: `A file of another product: ${name}`,
      foreign: [name],
      expect: unrecognized,
    })),
    {
      id: 'foreign-all-together',
      tells: 'All files of other products at once',
      foreign: foreignNames(),
      expect: unrecognized,
    },
  ],
};
