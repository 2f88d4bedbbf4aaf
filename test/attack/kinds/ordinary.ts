import { bundle } from '../../../src/workspace/samples/bundle.js';
import { type Attack, restRead } from '../attack.js';
import { fileIn } from '../write-file.js';

/** No attack: the largest bundle that a device makes, to compare the others with. */
export const ordinaryAttacks: readonly Attack[] = [
  {
    kind: 'No attack: 40 MB of logs, packed',
    name: 'a bundle of the largest kind',
    expected: [restRead],
    write: async (folder) =>
      fileIn(
        folder,
        'bundle.zip',
        await bundle({
          log: [
            {
              at: '09:12',
              level: 'ERROR',
              message: 'EWS subscription request was rejected: HTTP status code: 413',
            },
          ],
          ordinary: 330_000,
          logFileCount: 10,
        }),
      ),
  },
];
