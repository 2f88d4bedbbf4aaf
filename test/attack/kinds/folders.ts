import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Attack, restRead } from '../attack.js';
import { goodLog } from '../good-files.js';

const kind = 'Folders';
const run = promisify(execFile);

function folderAttack(
  name: string,
  expected: readonly string[],
  fill: (folder: string) => Promise<unknown>,
): Attack {
  return {
    kind,
    name,
    expected,
    write: async (below) => {
      const folder = join(below, 'folder');
      await mkdir(folder);
      await writeFile(join(folder, 'Diagnostics_1.csv'), goodLog);
      await fill(folder);
      return folder;
    },
  };
}

export const folderAttacks: readonly Attack[] = [
  folderAttack('a link to itself', [restRead], (folder) => symlink(folder, join(folder, 'loop'))),
  folderAttack('a link to an endless device', [restRead], (folder) =>
    symlink('/dev/zero', join(folder, 'zero.csv')),
  ),
  folderAttack('a pipe that nobody writes to', [restRead], (folder) =>
    run('mkfifo', [join(folder, 'pipe.csv')]),
  ),
  folderAttack('10,001 files', ['LIMIT_ENTRIES', `${restRead} + LIMIT_ENTRIES`], async (folder) => {
    for (let index = 0; index < 10_001; index += 1) await writeFile(join(folder, `${index}.csv`), 'a line\n');
  }),
  folderAttack('900 folders deep', [restRead], (folder) =>
    mkdir(join(folder, 'a/'.repeat(900)), { recursive: true }),
  ),
];
